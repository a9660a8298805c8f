// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.photon;

import io.github.camelimessage.simulator.fault.Refusal;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;

/** Checks the token before a message is read. */
final class AuthInterceptor implements ServerInterceptor {
    private final Door door;

    AuthInterceptor(Door door) {
        this.door = door;
    }

    @Override
    public <Q, A> ServerCall.Listener<Q> interceptCall(
            ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
        Refusal refusal = door.refuse(call.getMethodDescriptor(), headers);
        if (refusal == null) {
            return next.startCall(call, headers);
        }
        call.close(refusal.toStatus(), refusal.toTrailers());
        return new ServerCall.Listener<>() {};
    }
}
