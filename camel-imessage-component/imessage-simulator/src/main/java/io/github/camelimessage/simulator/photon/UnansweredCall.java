// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.photon;

import io.github.camelimessage.simulator.fault.LostAnswer;
import io.grpc.ForwardingServerCall.SimpleForwardingServerCall;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.Status;

/** A call whose answer is dropped or replaced. */
final class UnansweredCall<Q, A> extends SimpleForwardingServerCall<Q, A> {
    private final LostAnswer lost;

    UnansweredCall(ServerCall<Q, A> call, LostAnswer lost) {
        super(call);
        this.lost = lost;
    }

    @Override
    public void sendHeaders(Metadata headers) {}

    @Override
    public void sendMessage(A message) {}

    @Override
    public void close(Status status, Metadata trailers) {
        if (lost.instead() != null) {
            super.close(lost.instead().toStatus(), lost.instead().toTrailers());
        }
        if (lost.then() != null) {
            lost.then().run();
        }
    }
}
