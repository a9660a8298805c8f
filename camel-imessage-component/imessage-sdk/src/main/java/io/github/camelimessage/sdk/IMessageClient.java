// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.sdk;

/**
 * A client of an iMessage service: one account at one vendor. Created by the vendor's builder, for example {@link
 * io.github.camelimessage.photon.PhotonClient#builder()} or {@link io.github.camelimessage.linq.LinqClient#builder()}.
 *
 * <p>Every operation returns a {@link java.util.concurrent.CompletableFuture} at once; nothing blocks the caller's
 * thread. A failed future has an {@link io.github.camelimessage.error.IMessageException}. Cancelling a future ends the
 * call. A client is thread-safe and meant to be shared and kept.
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

    /** Fails the calls in flight, then closes the client's threads and connections. */
    @Override
    void close();
}
