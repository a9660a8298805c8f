// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.photon.transport;

import com.google.protobuf.Message;
import io.grpc.MethodDescriptor;
import java.util.concurrent.CompletableFuture;

/**
 * One way to carry Photon's contract. The same call gives the same answer, or the same exception, on either transport.
 */
public interface Transport extends AutoCloseable {

    /**
     * Makes one attempt of one unary call. The future holds the answer or an
     * {@link io.github.camelimessage.error.IMessageException}; cancelling it ends the attempt. Its dependents never run on a
     * thread that other calls need.
     */
    <Q extends Message, A extends Message> CompletableFuture<A> unary(
            MethodDescriptor<Q, A> method, Q request, Attempt attempt);

    @Override
    void close();
}
