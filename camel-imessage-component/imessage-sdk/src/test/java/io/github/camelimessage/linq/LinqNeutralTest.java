// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.linq;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelimessage.model.Chat;
import io.github.camelimessage.model.CreateChatResult;
import io.github.camelimessage.model.Effect;
import io.github.camelimessage.model.Message;
import io.github.camelimessage.model.MessagePage;
import io.github.camelimessage.model.Poll;
import io.github.camelimessage.model.PollOption;
import io.github.camelimessage.model.Reaction;
import io.github.camelimessage.model.ReactionKind;
import io.github.camelimessage.model.ReplyTarget;
import io.github.camelimessage.model.ServiceType;
import io.github.camelimessage.model.TextFormat;
import io.github.camelimessage.sdk.CreateChatOptions;
import io.github.camelimessage.sdk.EditMessageOptions;
import io.github.camelimessage.sdk.MessageFilter;
import io.github.camelimessage.sdk.MessagePartOptions;
import io.github.camelimessage.sdk.SendTextOptions;
import io.github.camelimessage.sdk.WriteOptions;
import java.util.List;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.Test;

/** The common interfaces: chats, messages and polls. */
class LinqNeutralTest extends LinqServer {

    private static final WriteOptions KEY = new WriteOptions("job-1");
    private static final String ACCEPTED = "{\"status\":\"accepted\"}";

    @Test
    void aChatIsMadeWithItsFirstMessage() throws Exception {
        answer(
                201,
                "{\"chat\":{\"id\":\"" + ID + "\",\"display_name\":null,\"handles\":[" + HANDLE
                        + "],\"is_group\":false,\"message\":" + SENT + ",\"service\":\"RCS\",\"new\":1}}");

        CreateChatResult result = result(client.chats()
                .create(
                        List.of(" " + PERSON + " "),
                        CreateChatOptions.builder()
                                .message("Hello")
                                .effect(Effect.HEART)
                                .from(LINE)
                                .clientMessageId("job-1")
                                .build()));

        assertThat(request().getBody().utf8())
                .isEqualTo(
                        "{\"from\":\"+12223334444\",\"message\":{\"parts\":[{\"value\":\"Hello\",\"type\":\"text\"}],"
                                + "\"effect\":{\"name\":\"hearts\",\"type\":\"screen\"},\"idempotency_key\":\"job-1\"},"
                                + "\"to\":[\"+15551234567\"]}");
        assertThat(result.chat().guid()).isEqualTo(ID);
        assertThat(result.chat().service()).isEqualTo(ServiceType.RCS);
        assertThat(result.chat().chatIdentifier()).isEqualTo(PERSON);
        assertThat(result.chat().displayName()).isEmpty();
        assertThat(result.chat().linq().unknownFields()).containsKey("new");
        assertThat(result.chat().lastMessage()).isEqualTo(result.initialMessage());
        assertThat(result.initialMessage().guid()).isEqualTo(OTHER_ID);
        assertThat(result.initialMessage().chatGuids()).containsExactly(ID);
        assertThat(result.initialMessage().isFromMe()).isTrue();
        assertThat(result.initialMessage().isSent()).isFalse();
    }

    @Test
    void theLineIsTheClientsUnlessTheCallNamesOne() throws Exception {
        CreateChatOptions hello = CreateChatOptions.builder().message("Hello").build();
        assertThat(failure(client.chats().create(List.of(PERSON), hello)).context())
                .containsEntry("field", "from");
        try (LinqClient withLine =
                builder().from(LINE).preferredService(ServiceType.IMESSAGE).build()) {
            assertThat(failure(withLine.chats().create(List.of(PERSON))).context())
                    .containsEntry("field", "message");
            answer(error(400, 1));
            failure(withLine.chats().create(List.of(PERSON), hello));
        }
        assertThat(request().getBody().utf8())
                .contains("\"from\":\"+12223334444\"", "\"preferred_service\":\"iMessage\"");
    }

    @Test
    void aTextIsSentWithAllItsOptions() throws Exception {
        answer(202, "{\"chat_id\":\"" + ID + "\",\"message\":" + SENT + "}");

        Message message = result(client.messages()
                .sendText(
                        ID,
                        "hello world",
                        SendTextOptions.builder()
                                .replyTo(new ReplyTarget(OTHER_ID, 1))
                                .effect(Effect.SLAM)
                                .formatting(List.of(
                                        new TextFormat("bold", 0, 5, null), new TextFormat("effect", 6, 5, "shake")))
                                .clientMessageId("job-1")
                                .build()));

        assertThat(request().getBody().utf8())
                .isEqualTo("{\"message\":{\"parts\":[{\"value\":\"hello world\",\"text_decorations\":["
                        + "{\"range\":[0,5],\"style\":\"bold\"},{\"range\":[6,11],\"animation\":\"shake\"}],"
                        + "\"type\":\"text\"}],\"effect\":{\"name\":\"slam\",\"type\":\"bubble\"},"
                        + "\"idempotency_key\":\"job-1\",\"reply_to\":{\"message_id\":\"" + OTHER_ID
                        + "\",\"part_index\":1}}}");
        assertThat(message.content().text()).isEqualTo("hi");
        assertThat(message.linq().deliveryStatus().value()).isEqualTo("queued");
    }

    @Test
    void anOptOutIsOverriddenIfTheCallRequestsIt() throws Exception {
        answer(error(400, 1));
        failure(client.messages()
                .sendText(
                        ID, "hi", SendTextOptions.builder().overrideOptOut(true).build()));
        assertThat(request().getBody().utf8()).endsWith(",\"override_optout\":true}");

        answer(error(400, 1));
        CreateChatOptions options = CreateChatOptions.builder()
                .message("hi")
                .from(LINE)
                .overrideOptOut(true)
                .build();
        failure(client.chats().create(List.of(PERSON), options));
        assertThat(request().getBody().utf8()).contains("\"override_optout\":true");
    }

    @Test
    void aMessageIsEditedReadAndListed() throws Exception {
        answer(200, MESSAGE);
        Message edited = result(client.messages().edit(ID, OTHER_ID, "Hello", new EditMessageOptions(1, null, null)));
        assertThat(edited.guid()).isEqualTo(OTHER_ID);
        assertThat(request().getBody().utf8()).isEqualTo("{\"text\":\"Hello\",\"part_index\":1}");

        answer(200, MESSAGE);
        assertThat(result(client.messages().get(OTHER_ID)).chatGuids()).containsExactly(ID);
        request();

        answer(200, "{\"messages\":[" + MESSAGE + "],\"next_cursor\":\"20\"}");
        MessagePage page =
                result(client.messages().listInChat(ID, new MessageFilter(20, "10", null, null, null, null)));
        assertThat(page.messages()).extracting(Message::guid).containsExactly(OTHER_ID);
        assertThat(page.nextPageToken()).isEqualTo("20");
        assertThat(request().getTarget()).endsWith("/messages?cursor=10&limit=20");
    }

    @Test
    void aReactionIsAcceptedAndTheMessageReadBack() throws Exception {
        answer(200, ACCEPTED);
        answer(200, MESSAGE);

        Message message = result(client.messages()
                .setReaction(
                        ID, OTHER_ID, new Reaction(ReactionKind.EMOJI, "\uD83C\uDF89"), true, MessagePartOptions.NONE));

        assertThat(request().getBody().utf8())
                .isEqualTo("{\"operation\":\"add\",\"type\":\"custom\",\"custom_emoji\":\"\uD83C\uDF89\"}");
        assertThat(request().getMethod()).isEqualTo("GET");
        assertThat(message.guid()).isEqualTo(OTHER_ID);
    }

    @Test
    void aPollIsTheCommonOneAndLinqsOwn() throws Exception {
        answer(
                200,
                "{\"message_id\":\"" + OTHER_ID + "\",\"chat_id\":\"" + ID + "\",\"poll\":{\"options\":["
                        + "{\"option_id\":\"o1\",\"text\":\"Yes\",\"voters\":[{\"handle\":\"" + PERSON + "\"}]},"
                        + "{\"option_id\":\"o2\",\"text\":\"No\",\"voters\":null}],\"total_voters\":1}}");

        Poll poll = result(client.polls().create(ID, null, List.of("Yes", "No"), KEY));

        assertThat(request().getBody().utf8())
                .isEqualTo("{\"poll\":{\"options\":[{\"text\":\"Yes\"},{\"text\":\"No\"}],"
                        + "\"idempotency_key\":\"job-1\"}}");
        assertThat(poll.pollMessageGuid()).isEqualTo(OTHER_ID);
        assertThat(poll.options()).extracting(PollOption::text).containsExactly("Yes", "No");
        assertThat(poll.votes()).singleElement().satisfies(vote -> {
            assertThat(vote.optionIdentifier()).isEqualTo("o1");
            assertThat(vote.participant().address()).isEqualTo(PERSON);
        });
        assertThat(poll.linq().poll().totalVoters()).isEqualTo(1);
    }

    @Test
    void whoseLocationIsAskedForMayComeFromALink() throws Exception {
        answer(
                200,
                "{\"data\":{\"features\":[{\"properties\":{\"handle\":\"" + PERSON
                        + "\",\"locality\":\"Berlin\"}}]},\"success\":true}");

        assertThat(result(client.locations().get(ID, "tel:" + PERSON + "\u202c"))
                        .shortAddress())
                .isEqualTo("Berlin");
    }

    @Test
    void participantsAreTheOthersWhoAreStillThere() throws Exception {
        answer(
                200,
                "{\"id\":\"" + ID + "\",\"is_group\":true,\"display_name\":\"Case\",\"handles\":["
                        + "{\"handle\":\"me\",\"is_me\":true},{\"handle\":\"a\",\"status\":\"active\"},"
                        + "{\"handle\":\"b\",\"status\":\"left\"},{\"handle\":\"c\",\"status\":\"removed\"},"
                        + "{\"handle\":\"d\",\"left_at\":\"2026-02-05T19:31:13Z\"},{\"handle\":\"e\",\"status\":\"odd\"}]}");

        Chat chat = result(client.chats().get(ID));

        assertThat(chat.participants()).extracting("address").containsExactly("a", "e");
        assertThat(chat.participants().get(0).linq().handle()).isEqualTo("a");
        assertThat(chat.unreadCount()).isNull();
        assertThat(chat.service()).isEqualTo(ServiceType.UNKNOWN);
    }

    @Test
    void simpleOperationsReachTheirEndpoints() throws Exception {
        for (int i = 0; i < 5; i++) {
            answer(204, "");
        }
        answer(202, ACCEPTED);
        result(client.chats().markRead(ID));
        result(client.chats().setTyping(ID, true));
        result(client.chats().setTyping(ID, false));
        result(client.chats().shareContactInfo(ID));
        result(client.chats().removeBackground(ID));
        result(client.groups().leave(ID, WriteOptions.NONE));

        for (String line : List.of(
                "POST read",
                "POST typing",
                "DELETE typing",
                "POST share_contact_card",
                "DELETE background",
                "POST leave")) {
            RecordedRequest request = request();
            String path = request.getTarget();
            assertThat(request.getMethod() + " " + path.substring(path.lastIndexOf('/') + 1))
                    .isEqualTo(line);
        }
    }
}
