// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelimessage.error.ValidationException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A null in a list is refused at each vendor, and the error names its place. */
@ParameterizedClass(name = "{0}")
@EnumSource(VendorSuite.Vendor.class)
class NullElementsTest extends VendorSuite {

    private static final String JSON = "&contentType=application/json";

    @Parameter
    Vendor vendor;

    @Override
    Vendor vendor() {
        return vendor;
    }

    static Stream<Arguments> bodies() {
        return Stream.of(
                in("sendMessage", "", Arrays.asList("x", null), "parts[1] is null"),
                in("sendMessage", "", new Object[] {null, "x"}, "parts[0] is null"),
                in("sendMessage", "", Map.of("parts", Arrays.asList(Map.of("text", "x"), null)), "parts[1] is null"),
                in("sendMessage", JSON, "[{\"text\":\"x\"},null]", "parts[1] is null"),
                in("sendMessage", JSON, "{\"parts\":[null]}", "parts[0] is null"),
                in("sendMessage", "", text("mentions", Arrays.asList((Object) null)), "mentions[0] is null"),
                in("sendMessage", "", text("formatting", new Object[] {null}), "formatting[0] is null"),
                in("sendMessage", JSON, "{\"text\":\"x\",\"mentions\":[null]}", "mentions[0] is null"),
                in("createPoll", "&title=x", Arrays.asList("a", "b", null), "options[2] is null"),
                in("createPoll", "&title=x", new String[] {"a", null}, "options[1] is null"),
                in("addPollOptions", "&messageGuid=x", Arrays.asList("a", null), "options[1] is null"),
                in("createChat", "", Arrays.asList(ALICE, null), "addresses[1]"),
                in("createChat", "", new String[] {null}, "addresses[0]"),
                in("createChat", "", "[\"" + ALICE + "\", null]", "addresses[1]"),
                in("addParticipants", "", Arrays.asList(null, ALICE), "addresses[0]"));
    }

    private static Arguments in(String operation, String options, Object body, String named) {
        return Arguments.of(operation, options, body, named);
    }

    private static Map<String, Object> text(String field, Object value) {
        Map<String, Object> part = new HashMap<>();
        part.put("text", "x");
        part.put(field, value);
        return part;
    }

    @ParameterizedTest(name = "{0} of {2}")
    @MethodSource("bodies")
    void isRefusedByItsPlace(String operation, String options, Object body, String named) throws Exception {
        String own = vendor == Vendor.LINQ ? options.replace("&title=x", "") : options;

        Exchange exchange = run(operation + "?chatGuid=" + guid(group()) + own, body);

        assertThat(exchange.getException())
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining(operation + ": ")
                .hasMessageContaining(named);
    }

    static Stream<Arguments> requestsOfLinq() {
        return Stream.of(
                Arguments.of(
                        Map.of("message", Map.of("parts", Arrays.asList((Object) null))), "message.parts[0] is null"),
                Arguments.of(
                        Map.of("parts", Arrays.asList(Map.of("type", "text", "value", "x"), null)), "parts[1] is null"),
                Arguments.of(
                        List.of(Map.of("type", "text", "value", "x", "text_decorations", new Object[] {null})),
                        "text_decorations[0] is null"));
    }

    @ParameterizedTest
    @MethodSource("requestsOfLinq")
    void aRequestOfLinqsOwnHasNoneEither(Object body, String named) throws Exception {
        if (vendor == Vendor.LINQ) {
            assertThat(run("sendMessage?chatGuid=" + guid(group()), body).getException())
                    .isInstanceOf(ValidationException.class)
                    .hasMessageContaining(named);
        }
    }
}
