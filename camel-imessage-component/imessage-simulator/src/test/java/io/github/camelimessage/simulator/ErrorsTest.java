// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelimessage.photon.proto.ChatServiceGrpc;
import io.github.camelimessage.photon.proto.GetChatCountRequest;
import io.github.camelimessage.simulator.fault.Refusal;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ErrorsTest extends OverBothWires {
    private static final GetChatCountRequest COUNT = GetChatCountRequest.getDefaultInstance();

    @Test
    void callsWithoutTheTokenAreRefused() {
        for (String wrong : new String[] {null, "", "wrong", simulator.token() + "x"}) {
            WireError error = refused(() -> count(wrong));
            assertThat(error.status).isEqualTo("unauthenticated");
            assertThat(error.errorCode).isEqualTo("unauthenticated");
            assertThat(error.retryable).isFalse();
        }
    }

    @Test
    void anExpiredTokenIsRefusedUntilAnotherIsAccepted() {
        call(ChatServiceGrpc.getGetChatCountMethod(), COUNT);
        simulator.faults().expireToken();
        assertThat(refused(() -> count(simulator.token())).errorCode).isEqualTo("tokenExpired");
        assertThat(refused(() -> count("fresh")).errorCode).isEqualTo("unauthenticated");
        simulator.faults().acceptToken("fresh");
        assertThat(count("fresh")).isZero();
        assertThat(refused(() -> count(simulator.token())).errorCode).isEqualTo("tokenExpired");
        simulator.faults().acceptToken(simulator.token());
        assertThat(count(simulator.token())).isZero();
    }

    private long count(String token) {
        try (Wire other = transport == Transport.GRPC
                ? new GrpcWire(simulator.grpcAddress(), token)
                : new HttpWire(simulator.httpAddress(), token)) {
            return other.call(ChatServiceGrpc.getGetChatCountMethod(), COUNT).getCount();
        }
    }

    @Test
    void callsAreRecordedWithoutTheToken() {
        wire.call(ChatServiceGrpc.getGetChatCountMethod(), COUNT, Map.of("x-idempotency-key", "key-1"));
        simulator.faults().refuse("GetChatCount", 1, Refusal.unavailable());
        refused(() -> call(ChatServiceGrpc.getGetChatCountMethod(), COUNT));
        assertThat(simulator.calls().of("GetChatCount")).hasSize(2);
        RecordedCall call = simulator.calls().all().get(0);
        assertThat(call.transport()).isEqualTo(transport);
        assertThat(call.request()).isEqualTo(COUNT);
        assertThat(call.header("x-idempotency-key")).isEqualTo("key-1");
        assertThat(call.header("authorization")).isEqualTo("Bearer ***");
        assertThat(call.headers().toString() + call).doesNotContain(simulator.token());
        simulator.calls().clear();
        assertThat(simulator.calls().all()).isEmpty();
    }
}
