// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.photon;

import io.grpc.ForwardingServerCall.SimpleForwardingServerCall;
import io.grpc.ForwardingServerCallListener.SimpleForwardingServerCallListener;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor.MethodType;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;

/**
 * Sends the headers of a stream as soon as it is open, not with its first frame. A client that gets them knows that it
 * will get all later events.
 */
final class EarlyHeadersInterceptor implements ServerInterceptor {

    @Override
    public <Q, A> ServerCall.Listener<Q> interceptCall(
            ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
        if (call.getMethodDescriptor().getType() != MethodType.SERVER_STREAMING) {
            return next.startCall(call, headers);
        }
        HeadersOnce<Q, A> once = new HeadersOnce<>(call);
        return new SimpleForwardingServerCallListener<>(next.startCall(once, headers)) {
            @Override
            public void onHalfClose() {
                super.onHalfClose();
                once.sendHeaders(new Metadata());
            }
        };
    }

    /** The stream may send its first frame, or end, on another thread at the same time. */
    private static final class HeadersOnce<Q, A> extends SimpleForwardingServerCall<Q, A> {
        private boolean sent;

        HeadersOnce(ServerCall<Q, A> call) {
            super(call);
        }

        @Override
        public synchronized void sendHeaders(Metadata headers) {
            if (!sent) {
                sent = true;
                super.sendHeaders(headers);
            }
        }

        @Override
        public synchronized void close(Status status, Metadata trailers) {
            sent = true;
            super.close(status, trailers);
        }
    }
}
