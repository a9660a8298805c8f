// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.camelimessage.component.imessage.IMessageComponent;
import io.github.camelimessage.component.imessage.TestContext;
import io.github.camelimessage.component.imessage.event.EventNames;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Set;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Routes that cannot work do not start, and the error says what to do. */
class WebhookStartTest {

    private static final String WEBHOOK = "webhook:imessage:events?webhookComponentName=netty-http&webhookPath=/hook"
            + "&webhookExternalUrl=https://example.com&";

    private final DefaultCamelContext context = new TestContext();

    @AfterEach
    void stop() {
        context.stop();
    }

    private void start(String uri) throws Exception {
        context.getRestConfiguration().setHost("127.0.0.1");
        context.getRestConfiguration().setPort(WebhookSuite.freePort());
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(uri).log("event");
            }
        });
        context.start();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            provider=photon                                                                    | Set the option webhookSecret to the signing secret that Photon showed
            provider=photon&webhookSecret=whsec_AAECAwQ=                                       | Signing secret 1 of 1 is too short
            provider=linq&webhookAutoRegister=false                                            | Set the option webhookSecret to the signing secret that Linq showed
            provider=linq&webhookAutoRegister=false&webhookSecret=%%                           | Signing secret 1 of 1 cannot be used
            provider=linq                                                                      | token or tokenSupplier
            provider=photon&webhookSecret=s&types=group.*                                      | The webhooks of Photon deliver none of types=group.*
            provider=linq&webhookAutoRegister=false&webhookSecret=QUJD&types=chat.markedRead   | The webhooks of Linq deliver none of types=chat.markedRead
            provider=linq&webhookAutoRegister=false&webhookSecret=QUJD&types=nonsense          | types contains nonsense
            provider=linq&webhookAutoRegister=false&webhookSecret=QUJD&webhookMaxBodySize=0    | webhookMaxBodySize must be from 1 to 16777216, but is 0
            provider=linq&webhookAutoRegister=false&webhookSecret=QUJD&webhookMaxBodySize=16777217 | webhookMaxBodySize must be from 1 to 16777216
            provider=linq&webhookAutoRegister=false&webhookSecret=QUJD&webhookTolerance=-1     | webhookTolerance must not be negative
            """)
    void isRefused(String options, String message) {
        assertThat(root(catchThrowable(() -> start(WEBHOOK + options)))).hasMessageContaining(message);
    }

    @Test
    void aSecretWithABlankInsideIsRefusedWithoutShowingIt() {
        context.getComponent("imessage", IMessageComponent.class)
                .getConfiguration()
                .setWebhookSecret("01 23\n");

        assertThat(root(catchThrowable(() -> start(WEBHOOK + "provider=photon"))))
                .hasMessageStartingWith("The option webhookSecret contains white space")
                .hasMessageNotContaining("01");
    }

    @Test
    void linqEventsNeedTheWebhook() {
        assertThat(root(catchThrowable(() -> start("imessage:events?provider=linq&token=t"))))
                .hasMessageContaining("webhook:imessage:events?provider=linq");
    }

    @Test
    void callsAreNoWebhooks() {
        assertThat(root(catchThrowable(() -> start("webhook:imessage:sendText?provider=linq&token=t"))))
                .hasMessageContaining("imessage:sendText cannot be used in from(...)");
    }

    @Test
    void aUserInTheExternalUrlIsRefusedWithoutShowingIt() {
        String uri =
                WEBHOOK.replace("https://", "RAW(https://us3r:s3cret@").replaceFirst("example.com", "example.com)");

        assertThat(root(catchThrowable(() -> start(uri + "provider=linq&token=t"))))
                .hasMessageContaining("webhookExternalUrl contains a user")
                .hasMessageNotContaining("s3cret");
    }

    @Test
    void withoutAnExternalUrlNothingCanBeRegistered() {
        assertThat(root(catchThrowable(
                        () -> start("webhook:imessage:events?webhookComponentName=netty-http&provider=linq&token=t"))))
                .hasMessageContaining("Set the option webhookExternalUrl");
    }

    @Test
    void noErrorShowsTheSecret() {
        String secret = TestSigner.LINQ_SECRET.substring("whsec_".length());
        for (String wrong : List.of("types=nonsense", "webhookMaxBodySize=0", "webhookMaxBodySize=many", "nope=1")) {
            StringWriter text = new StringWriter();
            catchThrowable(() -> start(WEBHOOK + "provider=linq&webhookAutoRegister=false&webhookSecret="
                            + TestSigner.LINQ_SECRET + "&" + wrong))
                    .printStackTrace(new PrintWriter(text));
            assertThat(text.toString()).as(wrong).doesNotContain(secret);
        }
    }

    /** Some failures are thrown as they are, and some as the cause of Camel's own. */
    private static Throwable root(Throwable failure) {
        Throwable root = failure;
        while (root != null && root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }

    @Test
    void everyNameThatSelectsLinqsEventsIsAName() {
        Set<String> names = LinqEventTypes.names();
        assertThat(EventNames.ALL).containsAll(names);
        assertThat(names)
                .contains("message.received", "group.*", "participantLeft", "poll.*", "voted", "unknown")
                .doesNotContain("chat.markedRead", "message.unsent", "message.stickerPlaced");
    }
}
