// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelimessage.component.imessage.IMessageConstants;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.apache.camel.Exchange;
import org.apache.camel.attachment.AttachmentMessage;
import org.apache.camel.model.RouteDefinition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files of messages in webhooks. */
class WebhookAttachmentsTest extends WebhookSuite {

    private static final byte[] PICTURE = "a picture".getBytes(UTF_8);

    @TempDir
    Path inbox;

    @Test
    void aPictureThatComesInAtLinqLandsInAFolder() throws Exception {
        start(context(), "types=message.received&attachments=true", intoTheInbox());
        bob.sendFile(bob.openChat(LINE), "picture.jpg", "image/jpeg", PICTURE);
        settle();

        assertLanded();
    }

    @Test
    void withoutTheOptionTheGuidOfTheOnlyFileIsThereAllTheSame() throws Exception {
        start("types=message.received");
        bob.sendFile(bob.openChat(LINE), "picture.jpg", "image/jpeg", PICTURE);
        settle();

        Exchange exchange = only("message.received");
        assertThat(exchange.getMessage(AttachmentMessage.class).hasAttachments())
                .isFalse();
        assertThat(exchange.getMessage().getHeader(IMessageConstants.ATTACHMENT_GUID, String.class))
                .isNotBlank();
    }

    private Consumer<RouteDefinition> intoTheInbox() {
        return route -> route.split()
                .exchange(exchange -> exchange.getMessage(AttachmentMessage.class)
                        .getAttachments()
                        .values())
                .setHeader(Exchange.FILE_NAME)
                .simple("${body.name}")
                .setBody()
                .simple("${body.inputStream}")
                .to("file:" + inbox);
    }

    private void assertLanded() {
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(inbox.resolve("picture.jpg")).hasBinaryContent(PICTURE));
        assertThat(inbox.toFile().list()).containsExactly("picture.jpg");
    }
}
