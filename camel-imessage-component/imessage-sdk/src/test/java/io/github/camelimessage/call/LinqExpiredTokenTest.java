// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.call;

import static io.github.camelimessage.call.RenewingSupplier.NEW;
import static io.github.camelimessage.call.RenewingSupplier.OLD;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelimessage.error.NotFoundException;
import io.github.camelimessage.linq.LinqClient;
import io.github.camelimessage.sdk.IMessageClient;
import io.github.camelimessage.sdk.RetryPolicy;
import io.github.camelimessage.sdk.TokenSupplier;
import java.util.concurrent.CompletableFuture;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.Test;

class LinqExpiredTokenTest extends HttpTokenGate {

    private static final String CHAT = "11111111-2222-3333-4444-555555555555";

    @Override
    IMessageClient open(TokenSupplier tokens, RetryPolicy retry) {
        return LinqClient.builder()
                .baseUrl(server.url("/api/partner").toString())
                .tokenSupplier(tokens)
                .retry(retry)
                .build();
    }

    @Override
    CompletableFuture<?> call(IMessageClient client) {
        return ((LinqClient) client).api().chats().leave(CHAT); // a write without a key
    }

    @Override
    CompletableFuture<?> forbiddenCall(IMessageClient client) {
        return ((LinqClient) client).api().typing().start(CHAT);
    }

    @Override
    MockResponse answer(RecordedRequest request) {
        if (request.getMethod().equals("DELETE")) {
            return json(404, "{\"error\":{\"status\":404,\"code\":2002,\"message\":\"no\"}}");
        }
        return request.getTarget().endsWith("/typing") ? json(403, "{}") : json(202, "{}");
    }

    @Test
    void aDeleteThatWasRefusedForItsTokenDidNothing() throws Exception {
        LinqClient client = (LinqClient) client(RenewingSupplier.to(NEW));

        assertThat(failure(client.api().messages().delete(CHAT))).isInstanceOf(NotFoundException.class);
        assertThat(seen).containsExactly(OLD, NEW);
    }
}
