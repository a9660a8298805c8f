// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.ResolveEndpointFailedException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Options that are given as beans of the registry. */
@Tag("line")
class BeanOptionsTest {

    private final CamelContext context = new TestContext();

    @AfterEach
    void close() {
        context.stop();
    }

    @ParameterizedTest
    @ValueSource(strings = {"to", "from", "chatGuid", "replyTo", "subject", "formatting"})
    void anOptionOfTextTakesNoOtherBean(String option) {
        context.getRegistry().bind("people", List.of("Secret plan"));

        for (String reference : List.of("#people", "#bean:people")) {
            assertThatThrownBy(() -> context.getEndpoint("imessage:sendText?" + option + "=" + reference))
                    .isInstanceOf(ResolveEndpointFailedException.class)
                    .hasMessageContaining(
                            "The option " + option + " needs text, but the value is a" + " java.util.Immutable")
                    .hasMessageNotContaining("Secret plan");
        }
    }

    @Test
    void aBeanThatIsTextIsTheText() {
        context.getRegistry().bind("who", new StringBuilder("any;-;alice@example.com"));

        IMessageEndpoint endpoint = context.getEndpoint("imessage:sendText?chatGuid=#bean:who", IMessageEndpoint.class);

        assertThat(endpoint.getConfiguration().getChatGuid()).isEqualTo("any;-;alice@example.com");
    }

    @Test
    void valuesOfAMapAreHeldToTheSame() {
        assertThatThrownBy(() -> context.getEndpoint("imessage:sendText", Map.of("chatGuid", Map.of("Secret plan", 1))))
                .isInstanceOf(ResolveEndpointFailedException.class)
                .hasMessageContaining("The option chatGuid needs text, but the value is a java.util.Immutable");
    }

    @Test
    void aBlankOptionThatDoesNotExistIsStillRefused() {
        assertThatThrownBy(() -> context.getEndpoint("imessage:sendText?chatGiud="))
                .isInstanceOf(ResolveEndpointFailedException.class)
                .hasMessageContaining("chatGiud");
    }
}
