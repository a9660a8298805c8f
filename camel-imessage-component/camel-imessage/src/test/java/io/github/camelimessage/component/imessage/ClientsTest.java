// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelimessage.photon.PhotonClient;
import io.github.camelimessage.photon.TransportType;
import io.github.camelimessage.sdk.IMessageClient;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIf;

/** Which client an endpoint uses, and who closes it. */
class ClientsTest extends TransportSuite {

    @Test
    void endpointsThatConnectAlikeShareOneClient() {
        IMessageClient shared = clientOf("getChat");

        assertThat(clientOf("sendText?chatGuid=any;-;x&effect=echo")).isSameAs(shared);
        assertThat(clientOf("getChat?timeout=0")).isSameAs(shared);
        assertThat(clientOf("getChat?timeout=5s")).isNotSameAs(shared);
        assertThat(clientOf("getChat?token=another")).isNotSameAs(shared);
    }

    @Test
    void aClientOfTheUserWinsAndStaysOpen() throws Exception {
        try (IMessageClient own = ownClient()) {
            context.getRegistry().bind("own", IMessageClient.class, own);
            assertThat(clientOf("countChats?client=#bean:own")).isSameAs(own);
            succeed("countChats?client=#bean:own", null);

            context.stop();

            assertThat(own.chats().count(false).get()).isNotNegative();
        }
    }

    @Test
    void aSingleClientInTheRegistryIsFoundButNotForAnotherAccount() throws Exception {
        try (IMessageClient own = ownClient()) {
            context.removeComponent("imessage");
            context.getRegistry().bind("own", IMessageClient.class, own);

            assertThat(clientOf("countChats")).isSameAs(own);
            assertThat(clientOf("countChats?address=localhost:1&token=another")).isNotSameAs(own);
        }
    }

    @Test
    @DisabledIf("overGrpc")
    void anOkHttpClientOfTheUserIsUsed() throws Exception {
        AtomicInteger seen = new AtomicInteger();
        OkHttpClient own = new OkHttpClient.Builder()
                .addInterceptor(chain -> {
                    seen.incrementAndGet();
                    return chain.proceed(chain.request());
                })
                .build();
        context.getRegistry().bind("http", OkHttpClient.class, own);

        succeed("countChats?okHttpClient=#bean:http", null);

        assertThat(seen).hasValue(1);
    }

    boolean overGrpc() {
        return transport == TransportType.GRPC;
    }

    private IMessageClient ownClient() {
        return PhotonClient.builder()
                .transport(transport)
                .address(address())
                .tls(false)
                .token(TOKEN)
                .build();
    }

    private IMessageClient clientOf(String endpoint) {
        IMessageEndpoint resolved = context.getEndpoint("imessage:" + endpoint, IMessageEndpoint.class);
        return resolved.getComponent().client(resolved.getConfiguration());
    }
}
