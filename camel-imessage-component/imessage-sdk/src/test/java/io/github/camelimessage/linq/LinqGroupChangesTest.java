// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.linq;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelimessage.error.IMessageException;
import io.github.camelimessage.error.PartialFailureException;
import io.github.camelimessage.error.ValidationException;
import io.github.camelimessage.model.Chat;
import io.github.camelimessage.sdk.WriteOptions;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.Test;

/** The common interfaces: changes of groups, which are accepted one by one and then read back. */
class LinqGroupChangesTest extends LinqServer {

    private static final String ACCEPTED = "{\"status\":\"accepted\"}";

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
    void aChangeThatFailsMidwayListsWhatIsDone() throws Exception {
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
}
