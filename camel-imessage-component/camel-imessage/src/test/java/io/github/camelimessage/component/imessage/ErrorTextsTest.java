// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.TextNode;
import io.github.camelimessage.component.imessage.operation.IMessageOperation;
import io.github.camelimessage.error.IMessageException;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an error contains of a body, and of a value that was refused. */
class ErrorTextsTest extends LinqSuite {

    private static final String PRIVATE = "my private text\r\nFAKE LOG LINE";

    @ParameterizedTest
    @ValueSource(strings = {"checkCapability", "blockHandle", "unblockHandle", "createChat?message=Hi"})
    void aBodyIsNotShown(String operation) throws Exception {
        IMessageException failure = failure(operation, PRIVATE);

        assertThat(failure.toString() + failure.context())
                .doesNotContain("private")
                .doesNotContain("FAKE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Dear Bob, my private text, goodbye",
                "mailto: my private text",
                "my private\u200etext",
                "Bob, my private\u00a0text",
                "alice@example.com, my private text",
                "write to bob@example.com, my private text"
            })
    void noPartOfABodyIsShown(String words) throws Exception {
        for (Object body : List.of(words, words.getBytes(StandardCharsets.UTF_8), TextNode.valueOf(words))) {
            IMessageException failure = failure("createChat?message=Hi", body);

            assertThat(failure.toString() + failure.context())
                    .doesNotContain("private")
                    .doesNotContain("Bob");
        }
    }

    @Test
    void aBodyThatIsAStreamIsNotShownEither() throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:stream").streamCache("true").to("imessage:checkCapability");
            }
        });

        Exchange exchange = template.request("direct:stream", ask -> ask.getMessage()
                .setBody(new ByteArrayInputStream(PRIVATE.getBytes(StandardCharsets.UTF_8))));

        assertThat(exchange.getException())
                .hasMessageContaining("a text of " + PRIVATE.length() + " characters")
                .hasMessageNotContaining("private");
    }

    @Test
    void inAListOfAddressesTheOneThatIsRefusedCanBeSeen() throws Exception {
        assertThat(failure("createChat?message=Hi", "+12025550177, +1 202x")).hasMessageContaining("a text of");
        assertThat(failure("createChat?message=Hi", "+12025550177, 12")).hasMessageContaining("'12'");
    }

    @Test
    void theLengthOfABodyIs() throws Exception {
        assertThat(failure("checkCapability", PRIVATE))
                .hasMessageContaining("a text of " + PRIVATE.length() + " characters");
    }

    @Test
    void aRefusedValueIsShownSoThatItCanBeSeen() throws Exception {
        assertThat(failure(
                        "createChat?message=Hi", "+12025550177", Map.of(IMessageConstants.FROM, "+1202555\u202a0101")))
                .hasMessageContaining("+1202555\\u202a0101");
    }

    @Test
    void anUnknownOperationIsEscaped() {
        assertThatThrownBy(() -> IMessageOperation.of("send\u202aText"))
                .hasMessageContaining("'send\\u202aText' (did you mean sendText?)");
    }

    @Test
    void anErrorNamesTheOtherVendorThatHasTheOperation() {
        assertThatThrownBy(() -> IMessageOperation.countChats.requireCall(IMessageProvider.LINQ))
                .hasMessageContaining("has no such operation (Photon has it); it has");
        assertThatThrownBy(() -> IMessageOperation.listChats.requireCall(IMessageProvider.PHOTON))
                .hasMessageContaining("has no such operation (Linq has it); it has");
    }
}
