// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.call;

import io.github.camelimessage.photon.PhotonClient;
import io.github.camelimessage.photon.TransportType;
import io.github.camelimessage.sdk.IMessageClient;
import io.github.camelimessage.sdk.RetryPolicy;
import io.github.camelimessage.sdk.TokenSupplier;
import java.util.concurrent.CompletableFuture;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;

class PhotonHttpExpiredTokenTest extends HttpTokenGate {

    private static final String CHAT = "any;-;alice@example.com";

    @Override
    IMessageClient open(TokenSupplier tokens, RetryPolicy retry) {
        return PhotonClient.builder()
                .transport(TransportType.HTTP)
                .address(server.url("/").toString())
                .tokenSupplier(tokens)
                .retry(retry)
                .build();
    }

    @Override
    CompletableFuture<?> call(IMessageClient client) {
        return client.chats().setTyping(CHAT, true);
    }

    @Override
    CompletableFuture<?> forbiddenCall(IMessageClient client) {
        return client.chats().markRead(CHAT);
    }

    @Override
    MockResponse answer(RecordedRequest request) {
        return json(request.getTarget().endsWith("markRead") ? 403 : 200, "{}");
    }
}
