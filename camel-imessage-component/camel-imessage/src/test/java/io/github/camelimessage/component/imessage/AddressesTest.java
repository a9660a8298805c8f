// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.camelimessage.error.ValidationException;
import io.github.camelimessage.model.Chat;
import io.github.camelimessage.model.Participant;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Addresses in the forms that contacts, links and JSON have. */
@ParameterizedClass(name = "{0}")
@EnumSource(VendorSuite.Vendor.class)
class AddressesTest extends VendorSuite {

    @Parameter
    Vendor vendor;

    @Override
    Vendor vendor() {
        return vendor;
    }

    static Stream<Arguments> twoAddresses() {
        String json = "[\"alice@example.com\", \"+15551234567\"]";
        Iterable<String> iterable = List.of(ALICE, CAROL)::iterator;
        return Stream.<Object>of(
                        List.of(ALICE, new Participant(CAROL, null, null)),
                        new LinkedHashSet<>(List.of(ALICE, CAROL)),
                        new String[] {ALICE, CAROL},
                        new Object[] {new StringBuilder(ALICE), CAROL},
                        iterable,
                        ALICE + " , " + CAROL + "\n",
                        "mailto:alice@example.com,TEL:+15551234567",
                        "\u202Aalice@example.com\u202C,\u00A0+15551234567\u200B",
                        "\uFEFFalice@example.com,\u2060+15551234567",
                        json,
                        json.getBytes(StandardCharsets.UTF_8),
                        new StringReader(json),
                        JsonNodeFactory.instance.arrayNode().add(ALICE).add(CAROL))
                .map(body -> Arguments.of((Object) body));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("twoAddresses")
    void addressesAreRead(Object body) throws Exception {
        Chat chat = body(succeed("createChat?message=Hello", body), Chat.class);

        assertThat(chat.participants()).extracting(Participant::address).containsExactlyInAnyOrder(ALICE, CAROL);
    }

    static Stream<Arguments> noAddresses() {
        Map<String, Object> itself = new HashMap<>();
        itself.put("message", itself);
        return Stream.of(
                Arguments.of("+1555\u202A1234567", "a text of 13 characters (with U+202A)"),
                Arguments.of("alice\u00A0smith@example.com", "a text of 23 characters (with U+00A0)"),
                Arguments.of("alice @example.com", "a text of 18 characters (with U+0020)"),
                Arguments.of(List.of("alice\u00A0smith@example.com"), "'alice\\u00a0smith@example.com'"),
                Arguments.of(List.of("alice@example.com,bob@example.com"), "alice@example.com,bob@example.com"),
                Arguments.of("mailto:", "an address is blank"),
                Arguments.of("\u200B", "an address is blank"),
                Arguments.of("[\"alice@example.com\"", "its JSON is not valid"),
                Arguments.of("[{\"address\":\"a@example.com\"}]", "one of them is a java.util.LinkedHashMap"),
                Arguments.of(List.of(List.of(ALICE)), "one of them is a java.util.ImmutableCollections$List12"),
                Arguments.of(new long[] {15551234567L}, "it is a long[], which is not text"),
                Arguments.of(new IllegalStateException("Secret plan"), "java.lang.IllegalStateException"),
                Arguments.of(PNG, "its bytes are not text"),
                Arguments.of(itself, "java.util.HashMap"));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("noAddresses")
    void invalidAddressesAreRefused(Object body, String why) throws Exception {
        String chat = guid(group());

        Exception failure = run("addParticipants?chatGuid=" + chat, body).getException();

        assertThat(failure)
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining(why)
                .hasMessageNotContaining("Secret plan");
    }
}
