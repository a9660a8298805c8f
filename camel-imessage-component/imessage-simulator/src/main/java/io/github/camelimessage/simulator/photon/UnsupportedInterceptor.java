// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.photon;

import io.grpc.ForwardingServerCall.SimpleForwardingServerCall;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;

/** Gives the vendor's form to the refusal of an RPC that no endpoint implements. */
final class UnsupportedInterceptor implements ServerInterceptor {

    @Override
    public <Q, A> ServerCall.Listener<Q> interceptCall(
            ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
        return next.startCall(
                new SimpleForwardingServerCall<>(call) {
                    @Override
                    public void close(Status status, Metadata trailers) {
                        if (status.getCode() == Status.Code.UNIMPLEMENTED) {
                            super.close(WireErrors.NOT_SUPPORTED.toStatus(), WireErrors.NOT_SUPPORTED.toTrailers());
                        } else {
                            super.close(status, trailers);
                        }
                    }
                },
                headers);
    }
}
