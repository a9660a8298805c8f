// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelimessage.error.NotFoundException;
import io.github.camelimessage.model.Message;
import io.github.camelimessage.model.Reaction;
import io.github.camelimessage.model.ReactionKind;
import io.github.camelimessage.model.linq.LinqMessageContent;
import io.github.camelimessage.model.linq.RequestPart;
import io.github.camelimessage.model.linq.SendMessageRequest;
import io.github.camelimessage.model.linq.VoiceMemoRequest;
import io.github.camelimessage.simulator.world.Draft;
import io.github.camelimessage.simulator.world.MessageState;
import io.github.camelimessage.simulator.world.Part;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Linq's operations on messages. */
class LinqMessageOperationsTest extends LinqSuite {

    private static final String PICTURE = "https://pictures.example.com/cat.png";
    private static final String SOUND = "https://sounds.example.com/memo.mp3";

    @BeforeAll
    static void publish() {
        simulator.linq().publish(PICTURE, "image/png", PNG);
        simulator.linq().publish(SOUND, "audio/mpeg", new byte[] {'I', 'D', '3', 4});
    }

    @Test
    void sendMessageSendsTextWithAllThatOptionsAndHeadersSay() throws Exception {
        String chat = newChat();
        MessageState question = simulator.person(ALICE).sendText(directChat(), "Other chat");
        MessageState asked =
                simulator.person(chat(chat).participants().get(0).address()).sendText(chat, "When?");

        Exchange exchange = succeed(
                "sendMessage?effect=slam&formatting=bold:0:3&preferredService=iMessage&chatGuid=" + guid(chat),
                "Now, please",
                Map.of(
                        IMessageConstants.REPLY_TO,
                        messageGuid(asked.guid()),
                        IMessageConstants.CLIENT_MESSAGE_ID,
                        "key-" + chat,
                        IMessageConstants.EFFECT,
                        "confetti"));

        assertThat(body(exchange, Message.class).content().text()).isEqualTo("Now, please");
        assertThat(header(exchange, IMessageConstants.CHAT_GUID)).isEqualTo(guid(chat));
        assertThat(exchange.getMessage().getHeaders())
                .doesNotContainKeys(
                        IMessageConstants.REPLY_TO, IMessageConstants.CLIENT_MESSAGE_ID, IMessageConstants.EFFECT);
        JsonNode message = sent("chats.messages.send").path("message");
        assertThat(message.path("idempotency_key").asText()).isEqualTo("key-" + chat);
        assertThat(message.path("preferred_service").asText()).isEqualTo("iMessage");
        MessageState last = chat(chat).lastMessage();
        assertThat(last.effectId()).isEqualTo("com.apple.messages.effect.CKConfettiEffect");
        assertThat(last.replyTo()).isEqualTo(asked.guid()).isNotEqualTo(question.guid());
        assertThat(last.formatting()).hasSize(1);
    }

    static Stream<Object> bodiesOfParts() {
        return Stream.of(
                List.of(RequestPart.Text.of("Look:"), RequestPart.Media.ofUrl(PICTURE)),
                List.of("Look:", Map.of("type", "media", "url", PICTURE)),
                Arguments.of((Object) new Object[] {"Look:", RequestPart.Media.ofUrl(PICTURE)}),
                Map.of("parts", List.of(Map.of("type", "text", "value", "Look:"), RequestPart.Media.ofUrl(PICTURE))),
                Map.of(
                        "message",
                        Map.of(
                                "parts",
                                List.of(
                                        Map.of("type", "text", "value", "Look:"),
                                        Map.of("type", "media", "url", PICTURE)))),
                LinqMessageContent.builder()
                        .part(RequestPart.Text.of("Look:"))
                        .part(RequestPart.Media.ofUrl(PICTURE))
                        .build(),
                new SendMessageRequest(
                        LinqMessageContent.builder()
                                .part(RequestPart.Text.of("Look:"))
                                .part(RequestPart.Media.ofUrl(PICTURE))
                                .idempotencyKey("of the body")
                                .build(),
                        false));
    }

    @ParameterizedTest
    @MethodSource("bodiesOfParts")
    void sendMessageSendsPartsInAnyForm(Object body) throws Exception {
        String chat = newChat();

        succeed(
                "sendMessage?overrideOptOut=true&chatGuid=" + guid(chat),
                body,
                Map.of(IMessageConstants.CLIENT_MESSAGE_ID, "parts-" + chat));

        assertThat(chat(chat).lastMessage().parts())
                .hasSize(2)
                .first()
                .isInstanceOfSatisfying(
                        Part.Text.class, text -> assertThat(text.value()).isEqualTo("Look:"));
        JsonNode request = sent("chats.messages.send");
        assertThat(request.path("message").path("idempotency_key").asText()).isEqualTo("parts-" + chat);
        assertThat(request.path("override_optout").asBoolean()).isTrue();
    }

    @Test
    void aFileIsUploadedAndSent() throws Exception {
        String chat = newChat();
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:send-file").to("imessage:uploadAttachment").to("imessage:sendMessage");
            }
        });

        Exchange exchange = template.request("direct:send-file", file -> {
            file.getMessage().setBody(PNG);
            file.getMessage().setHeader(Exchange.FILE_NAME, "inbox/cat.png");
            file.getMessage().setHeader(IMessageConstants.CHAT_GUID, guid(chat));
        });

        assertThat(exchange.getException()).isNull();
        assertThat(chat(chat).lastMessage().parts()).singleElement().isInstanceOfSatisfying(Part.Media.class, media -> {
            assertThat(media.file().filename()).isEqualTo("cat.png");
            assertThat(media.file().data()).isEqualTo(PNG);
        });
    }

    @Test
    void sendMessageToAddressesLeavesChatAndLineToLinq() throws Exception {
        String dora = somebody();

        Exchange exchange = succeed(
                "sendMessage?to=" + dora + ",+15550001111",
                "Hello both",
                Map.of(IMessageConstants.CHAT_GUID, guid(directChat())));

        String group = chatOf(header(exchange, IMessageConstants.CHAT_GUID));
        assertThat(chat(group).participants()).extracting("address").containsExactlyInAnyOrder(dora, "+15550001111");
        assertThat(chat(group).lastMessage().text()).isEqualTo("Hello both");
        assertThat(header(exchange, IMessageConstants.FROM)).isEqualTo(LINE);
        assertThat(header(
                        succeed("sendMessage", "Again", Map.of(IMessageConstants.TO, List.of(dora, "+15550001111"))),
                        IMessageConstants.CHAT_GUID))
                .isEqualTo(guid(group));
    }

    @Test
    void theServiceIsAskedForByEveryMessage() throws Exception {
        String chat = newChat();
        Map<String, Object> sms = Map.of(IMessageConstants.PREFERRED_SERVICE, "SMS");

        succeed("sendText?preferredService=RCS&chatGuid=" + guid(chat), "one");
        assertThat(sent("chats.messages.send")
                        .path("message")
                        .path("preferred_service")
                        .asText())
                .isEqualTo("RCS");
        succeed("sendText?preferredService=RCS&chatGuid=" + guid(chat), "two", sms);
        assertThat(sent("chats.messages.send")
                        .path("message")
                        .path("preferred_service")
                        .asText())
                .isEqualTo("SMS");
        succeed("createChat?message=three", somebody(), sms);
        assertThat(sent("chats.create")
                        .path("message")
                        .path("preferred_service")
                        .asText())
                .isEqualTo("SMS");
    }

    static Stream<Object> voiceMemos() {
        return Stream.of(
                SOUND,
                java.net.URI.create(SOUND),
                Map.of("voice_memo_url", SOUND),
                new VoiceMemoRequest(SOUND, null, null));
    }

    @ParameterizedTest
    @MethodSource("voiceMemos")
    void sendVoiceMemoTakesAUrlAMapOrARequest(Object memo) throws Exception {
        String chat = newChat();

        Exchange exchange = succeed("sendVoiceMemo?chatGuid=" + guid(chat), memo);

        assertThat(header(exchange, IMessageConstants.MESSAGE_GUID))
                .isEqualTo(body(exchange, Message.class).guid());
        assertThat(chat(chat).lastMessage().parts())
                .singleElement()
                .isInstanceOfSatisfying(Part.Media.class, media -> assertThat(media.isVoiceMemo())
                        .isTrue());
    }

    @Test
    void aVoiceMemoIsUploadedAndSentByItsGuid() throws Exception {
        String chat = newChat();
        Exchange uploaded = succeed("uploadAttachment?fileName=memo.mp3", new byte[] {'I', 'D', '3', 4});

        succeed("sendVoiceMemo?chatGuid=" + guid(chat), header(uploaded, IMessageConstants.ATTACHMENT_GUID));
        succeed("sendVoiceMemo?chatGuid=" + guid(chat), uploaded.getMessage().getBody());

        assertThat(calls().stream().filter("chats.sendVoicememo"::equals)).hasSize(2);
    }

    @Test
    void messagesAreListedPageByPage() throws Exception {
        String dora = somebody();
        String chat = simulator.person(dora).openChat();
        List.of("one", "two", "three").forEach(text -> simulator.person(dora).sendText(chat, text));

        Exchange page = succeed("listMessages?limit=2&chatGuid=" + guid(chat), null);
        Exchange last = succeed(
                "listMessages?limit=2&chatGuid=" + guid(chat),
                null,
                Map.of(IMessageConstants.CURSOR, header(page, IMessageConstants.NEXT_CURSOR)));

        assertThat(Stream.concat(texts(page), texts(last))).containsExactlyInAnyOrder("one", "two", "three");
        assertThat(header(last, IMessageConstants.NEXT_CURSOR)).isNull();
    }

    @Test
    void aThreadIsListedInEitherOrder() throws Exception {
        String dora = somebody();
        String chat = simulator.person(dora).openChat();
        MessageState first = simulator.person(dora).sendText(chat, "first");
        succeed(
                "sendText?chatGuid=" + guid(chat),
                "reply",
                Map.of(IMessageConstants.REPLY_TO, messageGuid(first.guid())));

        String thread = "listThread?messageGuid=" + messageGuid(first.guid());
        assertThat(texts(succeed(thread, null))).containsExactly("first", "reply");
        assertThat(texts(succeed(thread + "&order=desc", null))).containsExactly("reply", "first");
        assertThat(texts(succeed(thread + "&order=desc", null, Map.of(IMessageConstants.ORDER, "asc"))))
                .containsExactly("first", "reply");
    }

    @Test
    void aThreadIsListedPageByPage() throws Exception {
        String dora = somebody();
        String chat = simulator.person(dora).openChat();
        MessageState first = simulator.person(dora).sendText(chat, "first");
        Map<String, Object> reply = Map.of(IMessageConstants.REPLY_TO, messageGuid(first.guid()));
        succeed("sendText?chatGuid=" + guid(chat), "second", reply);
        succeed("sendText?chatGuid=" + guid(chat), "third", reply);

        String thread = "listThread?limit=2&messageGuid=" + messageGuid(first.guid());
        Exchange page = succeed(thread, null);
        Exchange last =
                succeed(thread, null, Map.of(IMessageConstants.CURSOR, header(page, IMessageConstants.NEXT_CURSOR)));

        assertThat(texts(page)).containsExactly("first", "second");
        assertThat(texts(last)).containsExactly("third");
        assertThat(header(last, IMessageConstants.NEXT_CURSOR)).isNull();
        assertThat(simulator.linq().calls().of("messages.listMessagesThread"))
                .as("a page is asked for when it is wanted")
                .hasSize(2);
    }

    private static Stream<String> texts(Exchange page) {
        return ((List<?>) body(page, List.class))
                .stream().map(message -> ((Message) message).content().text());
    }

    @Test
    void aMessageIsReadEditedAndForgotten() throws Exception {
        String chat = newChat();
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:correct")
                        .to("imessage:sendMessage")
                        .setBody(constant("Fixed"))
                        .to("imessage:editMessage")
                        .to("imessage:getMessage")
                        .to("imessage:deleteMessage");
            }
        });

        Exchange exchange = template.request("direct:correct", opening -> {
            opening.getMessage().setBody("Fxied");
            opening.getMessage().setHeader(IMessageConstants.CHAT_GUID, guid(chat));
        });

        assertThat(exchange.getException()).isNull();
        Message message = body(exchange, Message.class);
        assertThat(message.content().text()).isEqualTo("Fixed");
        assertThat(message.linq()).isNotNull();
        assertThat(chat(chat).lastMessage().text()).isEqualTo("Fixed");
        assertThat(failure("getMessage?messageGuid=" + message.guid(), null))
                .isInstanceOf(NotFoundException.class)
                .extracting(e -> ((NotFoundException) e).code())
                .isEqualTo("2002");
    }

    @Test
    void aPartOfAMessageIsEdited() throws Exception {
        String chat = newChat();
        Exchange sent =
                succeed("sendMessage?chatGuid=" + guid(chat), List.of("one", RequestPart.Media.ofUrl(PICTURE), "two"));

        succeed(
                "editMessage?partIndex=0",
                "three",
                Map.of(
                        IMessageConstants.MESSAGE_GUID,
                        header(sent, IMessageConstants.MESSAGE_GUID),
                        IMessageConstants.PART_INDEX,
                        2));

        assertThat(chat(chat).lastMessage().parts().get(2))
                .isInstanceOfSatisfying(
                        Part.Text.class, text -> assertThat(text.value()).isEqualTo("three"));
    }

    static Stream<Object> reactions() {
        return Stream.of("love", "Love", new Reaction(ReactionKind.LOVE, null));
    }

    @ParameterizedTest
    @MethodSource("reactions")
    void aReactionComesAndGoes(Object reaction) throws Exception {
        String dora = somebody();
        MessageState message =
                simulator.person(dora).send(simulator.person(dora).openChat(), Draft.of("Well done"));
        String endpoint = "setReaction?messageGuid=" + messageGuid(message.guid());

        assertThat(succeed(endpoint, reaction).getMessage().getBody()).isSameAs(reaction);
        soon().untilAsserted(() -> assertThat(
                        simulator.world().messages().find(message.guid()).reactions())
                .hasSize(1));

        succeed(endpoint, reaction, Map.of(IMessageConstants.REACTION_SELECTED, false));
        soon().untilAsserted(() -> assertThat(
                        simulator.world().messages().find(message.guid()).reactions())
                .isEmpty());
    }

    @Test
    void anEmojiIsAReaction() throws Exception {
        String dora = somebody();
        MessageState message =
                simulator.person(dora).sendText(simulator.person(dora).openChat(), "Party?");

        succeed("setReaction?messageGuid=" + messageGuid(message.guid()), "\uD83C\uDF89");

        JsonNode request = sent("messages.addReaction");
        assertThat(request.path("type").asText()).isEqualTo("custom");
        assertThat(request.path("custom_emoji").asText()).isEqualTo("\uD83C\uDF89");
    }
}
