// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camelimessage.error.ValidationException;
import io.github.camelimessage.model.AppCard;
import io.github.camelimessage.model.AppCardLayout;
import io.github.camelimessage.model.AppCardSession;
import io.github.camelimessage.model.AttachmentInfo;
import io.github.camelimessage.model.AttachmentPart;
import io.github.camelimessage.model.Message;
import io.github.camelimessage.model.OutgoingMessage;
import io.github.camelimessage.model.TextPart;
import io.github.camelimessage.sdk.FileSource;
import io.github.camelimessage.simulator.world.Part;
import jakarta.activation.DataHandler;
import jakarta.activation.DataSource;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.attachment.AttachmentMessage;
import org.apache.camel.attachment.CamelFileDataSource;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What can be the body of a message, with the same meaning at both vendors. */
@ParameterizedClass(name = "{0}")
@EnumSource(VendorSuite.Vendor.class)
class BothVendorsSendTest extends VendorSuite {

    @Parameter
    Vendor vendor;

    @TempDir
    Path directory;

    @Override
    Vendor vendor() {
        return vendor;
    }

    @Test
    void textIsText() throws Exception {
        assertThat(sent("Hello", Map.of())).containsExactly("Hello");
        assertThat(sent("{\"text\":\"no JSON\"}", Map.of(Exchange.CONTENT_TYPE, "application/json")))
                .containsExactly("{\"text\":\"no JSON\"}");
        assertThat(sent("Hello".getBytes(StandardCharsets.UTF_8), Map.of())).containsExactly("Hello");
        assertThat(sent(
                        new ByteArrayInputStream("Hello".getBytes(StandardCharsets.UTF_8)),
                        Map.of(Exchange.CONTENT_TYPE, "text/plain; charset=utf-8")))
                .containsExactly("Hello");
    }

    @Test
    void bytesWithATypeAreAFile() throws Exception {
        assertThat(sent(PNG, Map.of(Exchange.CONTENT_TYPE, "image/png"))).containsExactly("file attachment.png");
        assertThat(sent(new ByteArrayInputStream(PNG), Map.of(Exchange.FILE_NAME, "album/2026/cat.png")))
                .containsExactly("file cat.png");
    }

    @Test
    void whatIsAFileIsSentAsOne() throws Exception {
        Path file = file("cat.png");

        assertThat(sent(file, Map.of())).containsExactly("file cat.png");
        assertThat(sent(file.toFile(), Map.of(Exchange.FILE_NAME, "in/dog.png")))
                .containsExactly("file dog.png");
        assertThat(sent(FileSource.of(PNG, "bird.png", "image/png"), Map.of())).containsExactly("file bird.png");
    }

    @Test
    void aFileThatIsNotThereIsRefused() throws Exception {
        Exchange exchange =
                run("sendMessage?chatGuid=" + guid(directChat()), directory.resolve("nobody.png"), Map.of());

        assertThat(exchange.getException())
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining("a file that does not exist");
    }

    @Test
    void partsAreSentTogether() throws Exception {
        AttachmentInfo dog = body(succeed("uploadAttachment?fileName=dog.png", PNG), AttachmentInfo.class);
        assertThat(sent(List.of("Look", file("cat.png"), TextPart.of("Nice?")), Map.of()))
                .containsExactly("Look", "file cat.png", "Nice?");
        assertThat(sent(OutgoingMessage.of(TextPart.of("One"), AttachmentPart.of(dog.guid())), Map.of()))
                .containsExactly("One", "file dog.png");
    }

    @Test
    void mapsAndJsonAreMessagesToo() throws Exception {
        AttachmentInfo cat = body(succeed("uploadAttachment?fileName=cat.png", PNG), AttachmentInfo.class);
        Map<String, Object> message = Map.of(
                "parts", List.of(Map.of("text", "Look"), Map.of("type", "attachment", "attachmentGuid", cat.guid())));
        byte[] json = new ObjectMapper().writeValueAsBytes(message);

        assertThat(sent(Map.of("text", "Hello"), Map.of())).containsExactly("Hello");
        assertThat(sent(message, Map.of())).containsExactly("Look", "file cat.png");
        assertThat(sent(json, Map.of(Exchange.CONTENT_TYPE, "application/json")))
                .containsExactly("Look", "file cat.png");
        assertThat(sent(new ObjectMapper().valueToTree(message), Map.of())).containsExactly("Look", "file cat.png");
        assertThat(sent(cat, Map.of())).containsExactly("file cat.png");
        assertThat(sent(List.of(cat, AttachmentPart.of(cat.guid())), Map.of()))
                .containsExactly("file cat.png", "file cat.png");
    }

    @Test
    void aMapOfOtherFieldsIsRefused() throws Exception {
        Exchange exchange =
                run("sendMessage?chatGuid=" + guid(directChat()), Map.of("text", "x", "colour", "secret-red"));

        assertThat(exchange.getException())
                .isInstanceOf(ValidationException.class)
                .hasMessageNotContaining("secret-red");
    }

    @Test
    void formattingEffectAndReplyGoWithAText() throws Exception {
        String chat = directChat();
        var question = simulator.person(ALICE).sendText(chat, "Coming?");

        succeed(
                "sendMessage?effect=CONFETTI&formatting=bold:0:3&chatGuid=" + guid(chat),
                "Yes",
                Map.of(IMessageConstants.REPLY_TO, messageGuid(question.guid())));

        soon().untilAsserted(() -> {
            var last = chat(chat).lastMessage();
            assertThat(last.replyTo()).isEqualTo(question.guid());
            assertThat(last.formatting()).hasSize(1);
            assertThat(last.effectId()).isEqualTo("com.apple.messages.effect.CKConfettiEffect");
        });
    }

    @Test
    void theFilesOfADirectoryAreSent() throws Exception {
        String chat = directChat();
        Path outbox = Files.createDirectories(directory.resolve("outbox/sub"));
        Files.write(outbox.resolve("cat.png"), PNG);
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("file:" + directory.resolve("outbox") + "?recursive=true&initialDelay=0")
                        .to("imessage:sendMessage?chatGuid=" + guid(chat));
            }
        });

        soon().untilAsserted(() -> assertThat(contents(chat)).containsExactly("file cat.png"));
        context.stop(); // it still moves the file, and the directory is deleted now
    }

    @Test
    void whatHangsOnAMessageIsSentWithItsText() throws Exception {
        String chat = directChat();
        String endpoint = "imessage:sendMessage?chatGuid=" + guid(chat);
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:mail").to(endpoint).setBody(constant("And this")).to(endpoint);
            }
        });

        Exchange exchange = template.request("direct:mail", mail -> {
            mail.getMessage().setBody("Look");
            mail.getMessage(AttachmentMessage.class).addAttachment("cat.png", new DataHandler(new Picture("cat.png")));
        });

        assertThat(exchange.getException()).isNull();
        soon().untilAsserted(() -> assertThat(contents(chat)).containsExactly("And this"));
        List<?> messages = body(succeed("listMessages?chatGuid=" + guid(chat), null), List.class);
        assertThat(messages)
                .anySatisfy(message ->
                        assertThat(((Message) message).content().attachments()).hasSize(1));
    }

    /** As a web component does with an upload: the header Content-Type is that of the form. */
    @Test
    void aBodyThatHangsOnTheMessageTooIsSentOnce() throws Exception {
        String chat = directChat();
        String send = "imessage:sendMessage?chatGuid=" + guid(chat);
        Path upload = file("4711");
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:sent").to(send);
                from("direct:uploaded").to("imessage:uploadAttachment").to(send);
            }
        });

        for (String route : List.of("direct:sent", "direct:uploaded")) {
            Exchange exchange = template.request(route, form -> {
                form.getMessage().setBody(upload.toFile());
                form.getMessage().setHeader(Exchange.FILE_NAME, "cat.png");
                form.getMessage().setHeader(Exchange.CONTENT_TYPE, "multipart/form-data; boundary=x");
                form.getMessage(AttachmentMessage.class)
                        .addAttachment(
                                "cat.png", new DataHandler(new CamelFileDataSource(upload.toFile(), "../cat.png")));
            });

            assertThat(exchange.getException()).as(route).isNull();
            assertThat(exchange.getMessage(AttachmentMessage.class).hasAttachments())
                    .isFalse();
            soon().untilAsserted(() -> assertThat(contents(chat)).containsExactly("file cat.png"));
        }
    }

    @Test
    void anAttachmentIsSentOnceWhateverItIsSentAs() throws Exception {
        String endpoint = "imessage:sendVoiceMemo?chatGuid=" + guid(directChat());
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:memo").to(endpoint);
            }
        });

        Exchange exchange = template.request("direct:memo", memo -> memo.getMessage(AttachmentMessage.class)
                .addAttachment("memo.mp3", new DataHandler(new Sound())));

        assertThat(exchange.getException()).isNull();
        assertThat(exchange.getMessage(AttachmentMessage.class).hasAttachments())
                .isFalse();
    }

    @Test
    void anAttachmentWithoutContentIsRefused() throws Exception {
        String endpoint = "imessage:sendMessage?chatGuid=" + guid(directChat());
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:nothing").to(endpoint);
            }
        });

        Exchange exchange = template.request("direct:nothing", mail -> {
            mail.getMessage().setBody("Look");
            mail.getMessage(AttachmentMessage.class).addAttachment("cat.png", null);
        });

        assertThat(exchange.getException())
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining("has no content");
    }

    @Test
    void aHeaderAboutTheRequestIsNotAboutTheFile() throws Exception {
        assertThat(sent(file("cat.png"), Map.of(Exchange.CONTENT_TYPE, "application/json")))
                .containsExactly("file cat.png");
        assertThat(sent("Hello".getBytes(StandardCharsets.UTF_8), Map.of(Exchange.CONTENT_TYPE, "TEXT/Plain")))
                .containsExactly("Hello");
    }

    private static final class Sound implements DataSource {

        @Override
        public InputStream getInputStream() {
            return new ByteArrayInputStream(new byte[] {'I', 'D', '3', 4});
        }

        @Override
        public OutputStream getOutputStream() {
            throw new UnsupportedOperationException();
        }

        @Override
        public String getContentType() {
            return "audio/mpeg";
        }

        @Override
        public String getName() {
            return null;
        }
    }

    /** As a mail component makes them. */
    private record Picture(String name) implements DataSource {

        @Override
        public InputStream getInputStream() {
            return new ByteArrayInputStream(PNG);
        }

        @Override
        public OutputStream getOutputStream() {
            throw new UnsupportedOperationException();
        }

        @Override
        public String getContentType() {
            return "image/png";
        }

        @Override
        public String getName() {
            return name;
        }
    }

    @Test
    void aVoiceMemoIsASoundThatIsUploadedOnTheWay() throws Exception {
        String chat = directChat();
        byte[] sound = {'I', 'D', '3', 4};

        Exchange exchange =
                succeed("sendVoiceMemo?chatGuid=" + guid(chat), sound, Map.of(Exchange.FILE_NAME, "memo.mp3"));
        assertThat(body(exchange, Message.class).isAudioMessage()).isTrue();
        Object guid = header(succeed("uploadAttachment?fileName=memo.mp3", sound), IMessageConstants.ATTACHMENT_GUID);
        succeed("sendVoiceMemo?chatGuid=" + guid(chat), guid);

        soon().untilAsserted(() -> assertThat(chat(chat).lastMessage().parts())
                .singleElement()
                .isInstanceOfSatisfying(Part.Media.class, media -> assertThat(media.isVoiceMemo())
                        .isTrue()));
    }

    @Test
    void aCardIsSentAndReplaced() throws Exception {
        String chat = directChat();

        Exchange sent = succeed("sendAppCard?chatGuid=" + guid(chat), card("Table for two?"));
        Object first = header(sent, IMessageConstants.APP_CARD_SESSION);
        assertThat(first).isInstanceOf(AppCardSession.class);
        soon().untilAsserted(() -> assertThat(contents(chat)).containsExactly("card Table for two?"));
        Exchange updated = succeed("updateAppCard", card("Booked"), Map.of(IMessageConstants.APP_CARD_SESSION, first));

        soon().untilAsserted(() -> assertThat(contents(chat)).containsExactly("card Booked"));
        Object json = new ObjectMapper().writeValueAsString(header(updated, IMessageConstants.APP_CARD_SESSION));
        Map<String, Object> map = Map.of(
                "teamId", "ABCDE12345",
                "extensionBundleId", "com.example.app",
                "appName", "Example",
                "url", "https://example.com/",
                "layout", Map.of("caption", "Cancelled"));
        succeed("updateAppCard", map, Map.of(IMessageConstants.APP_CARD_SESSION, json));
        soon().untilAsserted(() -> assertThat(contents(chat)).containsExactly("card Cancelled"));
    }

    private static AppCard card(String caption) {
        return new AppCard(
                "ABCDE12345",
                "com.example.app",
                "Example",
                "https://example.com/",
                null,
                null,
                AppCardLayout.ofCaption(caption));
    }

    private Path file(String name) throws Exception {
        return Files.write(directory.resolve(name), PNG);
    }

    /** What arrives when this is sent. */
    private List<String> sent(Object body, Map<String, Object> headers) throws Exception {
        String chat = simulator.person("p" + System.nanoTime() + "@example.com").openChat();
        Exchange exchange = succeed("sendMessage?chatGuid=" + guid(chat), body, headers);
        assertThat(body(exchange, Message.class).isFromMe()).isTrue();
        assertThat(header(exchange, IMessageConstants.CHAT_GUID)).isEqualTo(guid(chat));
        soon().until(() -> chat(chat).lastMessage() != null);
        return contents(chat);
    }

    /** The parts of the last message. */
    private static List<String> contents(String chat) {
        var last = chat(chat).lastMessage();
        return last == null
                ? List.of()
                : last.parts().stream()
                        .map(part -> part instanceof Part.Media media
                                ? "file " + media.file().filename()
                                : part instanceof Part.App app
                                        ? "card " + app.layout().caption()
                                        : ((Part.Text) part).value())
                        .toList();
    }
}
