// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.sdk;

/**
 * The door to an iMessage service: one account at one vendor. Made by the vendor's builder, for example
 * {@link io.github.camelimessage.photon.PhotonClient#builder()} or
 * {@link io.github.camelimessage.linq.LinqClient#builder()}.
 *
 * <p>Every operation answers at once with a {@link java.util.concurrent.CompletableFuture}; nothing blocks the caller's
 * thread. A failed future holds an {@link io.github.camelimessage.error.IMessageException}. Cancelling a future ends the
 * call. A client is safe for use by many threads and is meant to be shared and kept.
 */
public interface IMessageClient extends AutoCloseable {

    Chats chats();

    Groups groups();

    Messages messages();

    Attachments attachments();

    Polls polls();

    Addresses addresses();

    Locations locations();

    Events events();

    /** Fails the calls in flight with a clear error, then ends the client's threads and connections. */
    @Override
    void close();
}
