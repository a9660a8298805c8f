// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.photon;

import com.google.protobuf.Message;
import io.github.camelimessage.photon.proto.UploadAttachmentRequest;
import io.github.camelimessage.simulator.Calls;
import io.github.camelimessage.simulator.RecordedCall;
import io.github.camelimessage.simulator.Transport;
import io.grpc.ForwardingServerCallListener.SimpleForwardingServerCallListener;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor.MethodType;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;

/** Records calls before they are processed. */
final class RecordingInterceptor implements ServerInterceptor {
    private static final int LARGE_BYTES = 1024 * 1024;

    private final Calls calls;
    private final Transport transport;

    RecordingInterceptor(Calls calls, Transport transport) {
        this.calls = calls;
        this.transport = transport;
    }

    /** The bytes of large files are not recorded. */
    private static Message light(Message request) {
        return request instanceof UploadAttachmentRequest upload && upload.getSerializedSize() > LARGE_BYTES
                ? upload.toBuilder().clearData().clearCompanion().build()
                : request;
    }

    @Override
    public <Q, A> ServerCall.Listener<Q> interceptCall(
            ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
        ServerCall.Listener<Q> listener = next.startCall(call, headers);
        if (call.getMethodDescriptor().getType() != MethodType.UNARY) {
            return listener;
        }
        String rpc = call.getMethodDescriptor().getBareMethodName();
        return new SimpleForwardingServerCallListener<>(listener) {
            @Override
            public void onMessage(Q request) {
                calls.add(new RecordedCall(rpc, transport, headers, light((Message) request)));
                super.onMessage(request);
            }
        };
    }
}
