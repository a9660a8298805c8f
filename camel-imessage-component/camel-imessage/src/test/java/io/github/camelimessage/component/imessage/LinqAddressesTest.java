// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelimessage.error.ValidationException;
import java.io.StringReader;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** All other places where Linq accepts an address. */
class LinqAddressesTest extends LinqSuite {

    static Stream<Arguments> recipients() {
        return Stream.<Object>of(
                        new String[] {ALICE, "", BOB},
                        Arrays.asList(ALICE, null, " ", BOB),
                        ALICE + ",," + BOB,
                        "[\"" + ALICE + "\",\"mailto:" + BOB + "\"]")
                .map(to -> Arguments.of((Object) to));
    }

    @ParameterizedTest
    @MethodSource("recipients")
    void aHeaderNamesEachRecipient(Object to) throws Exception {
        succeed("sendMessage", "Hi", Map.of(IMessageConstants.TO, to));

        assertThat(sent("messages.create").get("to")).map(node -> node.asText()).containsExactly(ALICE, BOB);
    }

    @Test
    void marksAndLinksAreTakenOffEverywhere() throws Exception {
        String line = "\u202Atel:" + LINE + "\u202C";
        String alice = "mailto:" + ALICE + "\u200B";

        succeed("createChat?message=Hi", ALICE, Map.of(IMessageConstants.FROM, line));
        assertThat(sent("chats.create").get("from").asText()).isEqualTo(LINE);

        succeed("checkCapability", alice, Map.of(IMessageConstants.FROM, line));
        assertThat(sent("capability.checkIMessage").toString())
                .contains("\"" + ALICE + "\"")
                .contains("\"" + LINE + "\"");

        succeed("listChats", null, Map.of(IMessageConstants.PARTICIPANT, alice, IMessageConstants.FROM, line));
        succeed("blockHandle", new StringReader(alice));
        succeed("unblockHandle", alice);
        succeed("getAvailableNumber", null, Map.of(IMessageConstants.TO, alice));
    }

    static Stream<Arguments> refused() {
        Map<String, Object> itself = new HashMap<>();
        itself.put("to", itself);
        return Stream.of(
                Arguments.of("sendMessage", "Hi", IMessageConstants.TO, itself),
                Arguments.of("sendMessage", "Hi", IMessageConstants.TO, new int[] {1}),
                Arguments.of("sendMessage", "Hi", IMessageConstants.TO, List.of(Map.of("Secret plan", 1))),
                Arguments.of("checkCapability", ALICE, IMessageConstants.FROM, List.of(LINE)),
                Arguments.of("listChats", null, IMessageConstants.PARTICIPANT, new Object[] {ALICE}),
                Arguments.of("getContactCard", null, IMessageConstants.FROM, new IllegalStateException("Secret plan")));
    }

    @ParameterizedTest(name = "{0} {2}")
    @MethodSource("refused")
    void aHeaderThatIsNoAddressIsRefused(String endpoint, Object body, String header, Object value) throws Exception {
        assertThat(failure(endpoint, body, Map.of(header, value)))
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining("the header " + header + " cannot be used: ")
                .hasMessageNotContaining("Secret plan");
        assertThat(calls()).isEmpty();
    }

    @Test
    void aRequestOfLinqsOwnIsRefusedWithAllItsCharacters() throws Exception {
        assertThat(failure("createChat?message=Hi", Map.of("to", List.of("mailto:alice@example.com"))))
                .hasMessageContaining("'mailto:alice@example.com'");
        assertThat(failure("blockHandle", Map.of("handle", "\u202A+15550004444")))
                .hasMessageContaining("'\\u202a+15550004444'");
        assertThat(calls()).isEmpty();
    }
}
