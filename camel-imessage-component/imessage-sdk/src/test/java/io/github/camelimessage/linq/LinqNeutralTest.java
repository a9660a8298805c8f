// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.linq;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelimessage.error.ErrorCodes;
import io.github.camelimessage.error.IMessageException;
import io.github.camelimessage.error.PartialFailureException;
import io.github.camelimessage.error.ValidationException;
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
import io.github.camelimessage.sdk.IMessageClient;
import io.github.camelimessage.sdk.MessageFilter;
import io.github.camelimessage.sdk.MessagePartOptions;
import io.github.camelimessage.sdk.SendTextOptions;
import io.github.camelimessage.sdk.WriteOptions;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.function.Function;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The common interfaces. */
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
    void anOptOutIsOverriddenWhenTheCallSaysSo() throws Exception {
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
    void whatLinqCannotDoWithMessagesIsRefused() throws Exception {
        MessagePartOptions keyed = new MessagePartOptions(null, "job-1");
        Reaction love = new Reaction(ReactionKind.LOVE, null);
        List<CompletableFuture<?>> calls = List.of(
                client.messages().edit(ID, OTHER_ID, "x", new EditMessageOptions(null, "x", null)),
                client.messages().edit(ID, OTHER_ID, "x", new EditMessageOptions(null, null, "job-1")),
                client.messages().unsend(ID, OTHER_ID, MessagePartOptions.NONE),
                client.messages().setReaction(ID, OTHER_ID, love, true, keyed),
                client.messages().notifySilenced(ID, OTHER_ID, WriteOptions.NONE),
                client.messages().listRecent(MessageFilter.ALL),
                client.messages().listInChat(ID, new MessageFilter(null, null, true, null, null, null)),
                client.polls().create(ID, "Lunch?", List.of("Yes", "No"), WriteOptions.NONE),
                client.polls().vote(ID, OTHER_ID, KEY),
                client.polls().unvote(ID, OTHER_ID, KEY),
                client.polls().addOptions(ID, List.of("Later"), KEY),
                client.addresses().get(PERSON),
                client.addresses().isFocusSilenced(PERSON));
        for (CompletableFuture<?> call : calls) {
            assertThat(failure(call).code()).isEqualTo(ErrorCodes.OPERATION_NOT_SUPPORTED);
        }
        assertThat(server.getRequestCount()).isZero();
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

    @Test
    void aRenamedGroupIsReadBack() throws Exception {
        answer(202, "{\"status\":\"pending\"}");
        answer(200, CHAT);

        assertThat(result(client.groups().setDisplayName(ID, " Case ", WriteOptions.NONE))
                        .guid())
                .isEqualTo(ID);
        assertThat(request().getBody().utf8()).isEqualTo("{\"display_name\":\"Case\"}");
        assertThat(request().getMethod()).isEqualTo("GET");
    }

    @Test
    void membersAreAddedOneByOneAndTheChatIsReadBack() throws Exception {
        answer(202, ACCEPTED);
        answer(202, ACCEPTED);
        answer(200, CHAT);

        Chat chat = result(
                client.groups().addParticipants(ID, List.of("a@example.com", "b@example.com"), WriteOptions.NONE));

        assertThat(chat.guid()).isEqualTo(ID);
        assertThat(request().getBody().utf8()).isEqualTo("{\"handle\":\"a@example.com\"}");
        assertThat(request().getBody().utf8()).isEqualTo("{\"handle\":\"b@example.com\"}");
        assertThat(request().getMethod()).isEqualTo("GET");
    }

    @Test
    void aChangeThatStopsOnTheWaySaysHowFarItCame() throws Exception {
        answer(202, ACCEPTED);
        answer(error(409, 2015));

        IMessageException failure = failure(client.groups()
                .removeParticipants(ID, List.of("a@example.com", "b@example.com", "c@example.com"), WriteOptions.NONE));

        assertThat(failure).isInstanceOfSatisfying(PartialFailureException.class, partial -> {
            assertThat(partial.succeeded()).containsExactly("a@example.com");
            assertThat(partial.failed()).isEqualTo("b@example.com");
            assertThat(partial.notTried()).containsExactly("c@example.com");
            assertThat(partial.code()).isEqualTo("2015");
            assertThat(partial.retryable()).isFalse();
            assertThat(partial.getCause()).isInstanceOf(ValidationException.class);
            assertThat(partial).hasMessageContainingAll("a@example.com", "b@example.com", "c@example.com", "no");
        });
        assertThat(server.getRequestCount()).isEqualTo(2);
    }

    @Test
    void aChangeOfOneFailsPlainly() throws Exception {
        answer(error(409, 2013));
        assertThat(failure(client.groups().addParticipants(ID, List.of(PERSON), WriteOptions.NONE)))
                .isInstanceOf(ValidationException.class);
    }

    @Test
    void aChangeThatCannotBeReadBackIsDoneAllTheSame() throws Exception {
        answer(202, ACCEPTED);
        answer(error(404, 2001));

        assertThat(failure(client.groups().addParticipants(ID, List.of(PERSON), WriteOptions.NONE)))
                .isInstanceOfSatisfying(PartialFailureException.class, partial -> {
                    assertThat(partial.succeeded()).containsExactly(PERSON);
                    assertThat(partial.failed()).isNull();
                    assertThat(partial.code()).isEqualTo("2001");
                });
    }

    @Test
    void cancellingEndsTheStepUnderWay() throws Exception {
        answer(202, ACCEPTED);
        answer(new MockResponse.Builder()
                .onResponseStart(mockwebserver3.SocketEffect.Stall.INSTANCE)
                .build());
        CompletableFuture<Chat> change = client.groups()
                .addParticipants(ID, List.of("a@example.com", "b@example.com", "c@example.com"), WriteOptions.NONE);
        request();
        request();

        assertThat(change.cancel(true)).isTrue();

        answer(202, ACCEPTED);
        result(client.groups().leave(ID, WriteOptions.NONE));
        assertThat(request().getTarget()).as("nobody else was added").endsWith("/leave");
    }

    static Stream<Arguments> unsupported() {
        return Stream.of(
                no("countChats", c -> c.chats().count(true)),
                no("setBackground", c -> c.chats().setBackground(ID, new byte[] {1})),
                no("hasBackground", c -> c.chats().hasBackground(ID)),
                no("removeIcon", c -> c.groups().removeIcon(ID, WriteOptions.NONE)),
                no("subject", c -> c.chats()
                        .create(List.of(PERSON), new CreateChatOptions("m", null, "s", null, null, LINE))),
                no("attributedBody", c -> c.chats()
                        .create(List.of(PERSON), new CreateChatOptions("m", null, null, new byte[] {1}, null, LINE))),
                no("subject", c -> c.messages()
                        .sendText(
                                ID, "t", SendTextOptions.builder().subject("s").build())),
                no("enableDataDetection", c -> c.messages()
                        .sendText(
                                ID,
                                "t",
                                SendTextOptions.builder()
                                        .enableDataDetection(false)
                                        .build())),
                no("enableLinkPreview", c -> c.messages()
                        .sendText(
                                ID,
                                "t",
                                SendTextOptions.builder()
                                        .enableLinkPreview(true)
                                        .build())),
                no("clientMessageId", c -> c.groups().setDisplayName(ID, "n", KEY)),
                no("clientMessageId", c -> c.groups().addParticipants(ID, List.of(PERSON), KEY)),
                no("clientMessageId", c -> c.groups().removeParticipants(ID, List.of(PERSON), KEY)),
                no("clientMessageId", c -> c.groups().setIcon(ID, new byte[] {1}, KEY)),
                no("clientMessageId", c -> c.groups().leave(ID, KEY)),
                no("subscribeEvents", c -> stream(c.chats().subscribeEvents(null))),
                no("subscribeEvents", c -> stream(c.groups().subscribeEvents(ID))),
                no("subscribeEvents", c -> stream(c.messages().subscribeEvents(null))),
                no("subscribeEvents", c -> stream(c.polls().subscribeEvents(null))),
                no("catchUp", c -> stream(c.events().catchUp(1L))));
    }

    private static Arguments no(String name, Function<IMessageClient, CompletableFuture<?>> call) {
        return Arguments.of(name, call);
    }

    private static <T> CompletableFuture<T> stream(Flow.Publisher<T> publisher) {
        CompletableFuture<T> end = new CompletableFuture<>();
        publisher.subscribe(new Flow.Subscriber<>() {
            @Override
            public void onSubscribe(Flow.Subscription subscription) {
                subscription.request(1);
            }

            @Override
            public void onNext(T item) {
                end.complete(item);
            }

            @Override
            public void onError(Throwable failure) {
                end.completeExceptionally(failure);
            }

            @Override
            public void onComplete() {
                end.complete(null);
            }
        });
        return end;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unsupported")
    void whatLinqDoesNotHaveSaysSo(String name, Function<IMessageClient, CompletableFuture<?>> call) throws Exception {
        IMessageException failure = failure(call.apply(client));

        assertThat(failure).isInstanceOf(ValidationException.class).hasMessageContaining(name);
        assertThat(failure.code()).isEqualTo(ErrorCodes.OPERATION_NOT_SUPPORTED);
        assertThat(failure.context()).containsEntry("vendor", "Linq");
        assertThat(server.getRequestCount()).isZero();
    }
}
