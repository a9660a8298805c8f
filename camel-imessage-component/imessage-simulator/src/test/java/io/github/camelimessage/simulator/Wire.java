// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator;

import com.google.protobuf.Message;
import io.grpc.MethodDescriptor;
import java.util.Map;

/** A client of one transport; the same test runs over each. */
interface Wire extends AutoCloseable {

    /** Makes a call, or fails with {@link WireError}. */
    <Q extends Message, A extends Message> A call(
            MethodDescriptor<Q, A> method, Q request, Map<String, String> headers);

    default <Q extends Message, A extends Message> A call(MethodDescriptor<Q, A> method, Q request) {
        return call(method, request, Map.of());
    }

    @Override
    void close();

    static Wire to(IMessageSimulator simulator, Transport transport) {
        return transport == Transport.GRPC
                ? new GrpcWire(simulator.grpcAddress(), simulator.token())
                : new HttpWire(simulator.httpAddress(), simulator.token());
    }
}
