// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.linq;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelimessage.error.ErrorCodes;
import io.github.camelimessage.error.IMessageException;
import io.github.camelimessage.error.ValidationException;
import io.github.camelimessage.model.Reaction;
import io.github.camelimessage.model.ReactionKind;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The common interfaces: operations and options that Linq does not have are refused without a call. */
class LinqUnsupportedTest extends LinqServer {

    private static final WriteOptions KEY = new WriteOptions("job-1");

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
    void whatLinqDoesNotHaveIsRefused(String name, Function<IMessageClient, CompletableFuture<?>> call)
            throws Exception {
        IMessageException failure = failure(call.apply(client));

        assertThat(failure).isInstanceOf(ValidationException.class).hasMessageContaining(name);
        assertThat(failure.code()).isEqualTo(ErrorCodes.OPERATION_NOT_SUPPORTED);
        assertThat(failure.context()).containsEntry("vendor", "Linq");
        assertThat(server.getRequestCount()).isZero();
    }
}
