// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.photon;

import io.github.camelimessage.simulator.fault.Refusal;
import io.grpc.ServerCall;

/** A call that is refused after its request has arrived, so that it is recorded like any other. */
final class RefusedCall<T> extends ServerCall.Listener<T> {
    private final ServerCall<T, ?> call;
    private final Refusal refusal;

    private RefusedCall(ServerCall<T, ?> call, Refusal refusal) {
        this.call = call;
        this.refusal = refusal;
    }

    static <T> ServerCall.Listener<T> refuse(ServerCall<T, ?> call, Refusal refusal) {
        call.request(2);
        return new RefusedCall<>(call, refusal);
    }

    @Override
    public void onHalfClose() {
        call.close(refusal.toStatus(), refusal.toTrailers());
    }
}
