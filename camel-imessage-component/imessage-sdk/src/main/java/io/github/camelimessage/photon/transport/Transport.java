// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.photon.transport;

import com.google.protobuf.Message;
import io.github.camelimessage.error.IMessageException;
import io.github.camelimessage.sdk.Connection;
import io.grpc.MethodDescriptor;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.function.Function;

/** A transport of Photon's contract. The same call has the same answer, or the same exception, on either transport. */
public interface Transport extends FileTransfer, AutoCloseable {

    /**
     * Makes one attempt of one unary call. The future has the answer or an {@link
     * io.github.camelimessage.error.IMessageException}; cancelling it ends the attempt. Its dependents never run on a
     * thread that other calls need.
     */
    <Q extends Message, A extends Message> CompletableFuture<A> unary(
            MethodDescriptor<Q, A> method, Q request, Attempt attempt);

    /**
     * A call that the server answers with a stream. It starts at the first subscription, which must be the only one,
     * and asks for what it carries then; a frame is asked of the server for each element that the subscriber asks for.
     * A stream that is refused for its token before anything came is opened again with the next one, once. It fails
     * with an {@link io.github.camelimessage.error.IMessageException}.
     *
     * @param mapping one frame to one element
     * @param unreadable the element for a frame that cannot be read
     */
    <Q extends Message, A extends Message, E> Flow.Publisher<E> stream(
            MethodDescriptor<Q, A> method,
            Q request,
            Credentials credentials,
            Function<A, E> mapping,
            Function<IMessageException, E> unreadable);

    /** The connection of new calls; a transport with a pool of connections has none to close. */
    default Connection connection() {
        return () -> {};
    }

    @Override
    void close();
}
