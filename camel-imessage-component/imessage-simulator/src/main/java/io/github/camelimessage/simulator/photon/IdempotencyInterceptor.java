// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.photon;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import io.github.camelimessage.simulator.DuplicateWrites;
import io.github.camelimessage.simulator.fault.Refusal;
import io.grpc.ForwardingServerCall.SimpleForwardingServerCall;
import io.grpc.ForwardingServerCallListener.SimpleForwardingServerCallListener;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor.MethodType;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;
import java.util.ArrayList;
import java.util.List;

/**
 * Lets a write with a key take effect once. The key is the field {@code client_message_id} or the header
 * {@code x-idempotency-key}. Each identifies one write of one RPC; either is enough to recognise it.
 */
final class IdempotencyInterceptor implements ServerInterceptor {
    static final Metadata.Key<String> IDEMPOTENCY_KEY =
            Metadata.Key.of("x-idempotency-key", Metadata.ASCII_STRING_MARSHALLER);
    /** The field number of {@code client_message_id} in every request that has it. */
    private static final int CLIENT_MESSAGE_ID = 100;

    private final KnownWrites writes;
    private final DuplicateWrites duplicates;

    IdempotencyInterceptor(KnownWrites writes, DuplicateWrites duplicates) {
        this.writes = writes;
        this.duplicates = duplicates;
    }

    @Override
    public <Q, A> ServerCall.Listener<Q> interceptCall(
            ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
        if (call.getMethodDescriptor().getType() != MethodType.UNARY) {
            return next.startCall(call, headers);
        }
        KeyedCall<Q, A> keyed = new KeyedCall<>(call);
        return new SimpleForwardingServerCallListener<>(next.startCall(keyed, headers)) {
            private boolean isDuplicate;

            @Override
            public void onMessage(Q request) {
                List<String> keys = keys(call.getMethodDescriptor().getBareMethodName(), headers, (Message) request);
                if (!keys.isEmpty()) {
                    KnownWrite known = writes.findOrAdd(keys, keyed.begin(keys));
                    if (known != null) {
                        isDuplicate = true;
                        known.whenDone(done -> repeat(call, done));
                        return;
                    }
                }
                super.onMessage(request);
            }

            @Override
            public void onHalfClose() {
                if (!isDuplicate) {
                    super.onHalfClose();
                }
            }

            @Override
            public void onCancel() {
                keyed.end(Status.CANCELLED, new Metadata());
                super.onCancel();
            }
        };
    }

    private static List<String> keys(String rpc, Metadata headers, Message request) {
        List<String> keys = new ArrayList<>(2);
        String header = headers.get(IDEMPOTENCY_KEY);
        if (header != null) {
            keys.add(rpc + "/header/" + header);
        }
        FieldDescriptor field = request.getDescriptorForType().findFieldByNumber(CLIENT_MESSAGE_ID);
        if (field != null && request.hasField(field)) {
            keys.add(rpc + "/client/" + request.getField(field));
        }
        return keys;
    }

    @SuppressWarnings("unchecked")
    private <A> void repeat(ServerCall<?, A> call, KnownWrite done) {
        if (!done.status().isOk()) {
            call.close(done.status(), done.trailers());
        } else if (duplicates == DuplicateWrites.REJECT) {
            Refusal refusal = WireErrors.DUPLICATE;
            call.close(refusal.toStatus(), refusal.toTrailers());
        } else {
            call.sendHeaders(new Metadata());
            call.sendMessage((A) done.answer());
            call.close(Status.OK, new Metadata());
        }
    }

    /** Records the outcome of a write with a key. */
    private final class KeyedCall<Q, A> extends SimpleForwardingServerCall<Q, A> {
        private List<String> keys = List.of();
        private KnownWrite write;
        private A answer;

        KeyedCall(ServerCall<Q, A> call) {
            super(call);
        }

        KnownWrite begin(List<String> writeKeys) {
            keys = writeKeys;
            write = new KnownWrite();
            return write;
        }

        @Override
        public void sendMessage(A message) {
            answer = message;
            super.sendMessage(message);
        }

        @Override
        public void close(Status status, Metadata trailers) {
            end(status, trailers);
            super.close(status, trailers);
        }

        /** A call that is cancelled before its handler ran also releases its keys. */
        void end(Status status, Metadata trailers) {
            if (write != null) {
                if (!status.isOk()) {
                    writes.forget(keys);
                }
                write.done(answer, status, trailers);
                write = null;
            }
        }
    }
}
