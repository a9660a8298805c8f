// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.consumer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.apache.camel.builder.Builder.header;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.github.camelimessage.component.imessage.IMessageConstants;
import io.github.camelimessage.error.ErrorCodes;
import io.github.camelimessage.error.IMessageException;
import io.github.camelimessage.error.NotFoundException;
import io.github.camelimessage.simulator.world.Draft;
import io.github.camelimessage.simulator.world.MediaFile;
import io.github.camelimessage.simulator.world.MessageState;
import io.github.camelimessage.simulator.world.Part;
import jakarta.activation.DataHandler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.apache.camel.attachment.AttachmentMessage;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The files of messages in the log. */
@Execution(ExecutionMode.CONCURRENT)
class EventAttachmentsTest extends EventSuite {

    private static final byte[] PICTURE = "a picture".getBytes(UTF_8);

    @Test
    void aPictureThatComesInLandsInAFolder() throws Exception {
        Path inbox = directory.resolve("inbox");
        start(context(), routeTo("types=message.received&attachments=true&startFrom=earliest", rest -> rest.split()
                .exchange(exchange -> exchange.getMessage(AttachmentMessage.class)
                        .getAttachments()
                        .values())
                .setHeader(Exchange.FILE_NAME)
                .simple("${body.name}")
                .setBody()
                .simple("${body.inputStream}")
                .to("file:" + inbox)));
        alice.sendText(chat, "no file at all");
        alice.sendFile(chat, "pic:ture.jpg", "image/jpeg", PICTURE);

        await().atMost(SOON).untilAsserted(() -> assertThat(names(inbox)).containsExactly("pic_ture.jpg"));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(inbox.resolve("pic_ture.jpg")).hasBinaryContent(PICTURE));
        assertThat(told).isEmpty();
    }

    @Test
    void theOnlyFileIsDownloadedByTheNextStep() throws Exception {
        start(context(), routeTo("types=message.received&startFrom=earliest", rest -> rest.to(
                        "imessage:downloadAttachment")
                .convertBodyTo(byte[].class)));
        alice.sendFile(chat, "picture.jpg", "image/jpeg", PICTURE);
        awaitReceived(1);

        Exchange exchange = received.peek();
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(exchange.getMessage().getBody()).isEqualTo(PICTURE));
        assertThat(exchange.getMessage().getHeader(Exchange.FILE_NAME)).isEqualTo("picture.jpg");
    }

    @Test
    void theHeaderOfTheOnlyFileIsNotSentAgain() throws Exception {
        start(context(), routeTo("types=message.received&startFrom=earliest", rest -> rest.filter(
                        header(IMessageConstants.IS_FROM_ME).isEqualTo(false))
                .setBody()
                .constant("Nice picture!")
                .to("imessage:sendMessage")));
        alice.sendFile(chat, "picture.jpg", "image/jpeg", PICTURE);

        await().atMost(SOON).untilAsserted(() -> assertThat(simulator.calls().of("SendTextMessage"))
                .hasSize(1));
        assertThat(simulator.calls().of("SendAttachmentMessage")).isEmpty();
        assertThat(simulator.calls().of("SendMultipartMessage")).isEmpty();
    }

    @Test
    void severalFilesHaveNamesOfTheirOwnAndNoHeader() throws Exception {
        DefaultCamelContext context = start("attachments=true");
        MediaFile first = MediaFile.of("a.jpg", "image/jpeg", PICTURE);
        MediaFile second = MediaFile.of("A.jpg", "image/jpeg", "another".getBytes(UTF_8));
        awaitBegun(context);
        alice.send(chat, Draft.of(new Part.Media(first, false), Part.Text.of("two"), new Part.Media(second, false)));
        awaitReceived(1);

        Exchange exchange = received.peek();
        Map<String, DataHandler> files =
                exchange.getMessage(AttachmentMessage.class).getAttachments();
        assertThat(files).containsOnlyKeys("a.jpg", "A-2.jpg");
        assertThat(exchange.getMessage().getHeader(IMessageConstants.ATTACHMENT_GUID))
                .isNull();
        assertThat(files.get("A-2.jpg").getInputStream()).hasBinaryContent("another".getBytes(UTF_8));
        assertThat(files.get("A-2.jpg").getContentType()).isEqualTo("image/jpeg");
        assertThat(exchange.getMessage(AttachmentMessage.class)
                        .getAttachmentObject("a.jpg")
                        .getHeader(IMessageConstants.ATTACHMENT_GUID))
                .isEqualTo(first.id());
    }

    @Test
    void aFileIsAskedForWhenItIsOpenedAndNotBefore() throws Exception {
        start("startFrom=earliest&attachments=true");
        String guid = guid(alice.sendFile(chat, "picture.jpg", "image/jpeg", PICTURE));
        awaitReceived(1);
        DataHandler file = received.peek().getMessage(AttachmentMessage.class).getAttachment("picture.jpg");
        assertThat(file.getInputStream()).hasBinaryContent(PICTURE);
        assertThat(file.getInputStream()).as("once more").hasBinaryContent(PICTURE);
        simulator.world().files().delete(guid);

        assertThatThrownBy(file::getInputStream)
                .isInstanceOf(IOException.class)
                .hasCauseInstanceOf(NotFoundException.class);
    }

    @Test
    void withoutTheOptionNothingHangsOnTheExchange() throws Exception {
        start("startFrom=earliest");
        alice.sendFile(chat, "picture.jpg", "image/jpeg", PICTURE);
        awaitReceived(1);

        assertThat(received.peek().getMessage(AttachmentMessage.class).hasAttachments())
                .isFalse();
        assertThat(received.peek().getMessage().getHeader(IMessageConstants.ATTACHMENT_GUID))
                .isNotNull();
    }

    @ParameterizedTest
    @CsvSource({"8, false", "9, true"})
    void aFileAboveTheLimitIsRefused(int maxSize, boolean fits) throws Exception {
        start("startFrom=earliest&attachments=true&maxSize=" + maxSize);
        alice.sendFile(chat, "picture.jpg", "image/jpeg", PICTURE);
        awaitReceived(1);

        DataHandler file = received.peek().getMessage(AttachmentMessage.class).getAttachment("picture.jpg");
        if (fits) {
            assertThat(file.getInputStream()).hasBinaryContent(PICTURE);
        } else {
            assertThatThrownBy(() -> file.getInputStream().readAllBytes())
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("larger than maxSize, which is 8 bytes");
        }
    }

    @Test
    void aFileThatIsNotThereYetIsWaitedFor() throws Exception {
        start("startFrom=earliest&attachments=true");
        String guid = guid(alice.sendFile(chat, "picture.jpg", "image/jpeg", PICTURE));
        simulator.world().files().setReady(guid, false);
        awaitReceived(1);
        DataHandler file = received.peek().getMessage(AttachmentMessage.class).getAttachment("picture.jpg");
        CompletableFuture.delayedExecutor(700, TimeUnit.MILLISECONDS)
                .execute(() -> simulator.world().files().setReady(guid, true));

        assertThat(file.getInputStream()).hasBinaryContent(PICTURE);
    }

    @Test
    void aFileThatNeverComesFailsWithItsCode() throws Exception {
        start("startFrom=earliest&attachments=true&readyTimeout=0");
        String guid = guid(alice.sendFile(chat, "picture.jpg", "image/jpeg", PICTURE));
        simulator.world().files().setReady(guid, false);
        awaitReceived(1);
        DataHandler file = received.peek().getMessage(AttachmentMessage.class).getAttachment("picture.jpg");

        assertThatThrownBy(file::getInputStream)
                .isInstanceOf(IOException.class)
                .hasCauseInstanceOf(IMessageException.class)
                .satisfies(failure -> assertThat(((IMessageException) failure.getCause()).code())
                        .isEqualTo(ErrorCodes.ATTACHMENT_NOT_READY));
    }

    private static String guid(MessageState message) {
        return ((Part.Media) message.parts().get(0)).file().id();
    }

    private static Stream<String> names(Path folder) throws IOException {
        return Files.isDirectory(folder)
                ? Stream.of(folder.toFile().list()).filter(name -> !name.startsWith("."))
                : Stream.of();
    }
}
