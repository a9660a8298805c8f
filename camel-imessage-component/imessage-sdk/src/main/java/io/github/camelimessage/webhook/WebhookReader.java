// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.webhook;

/**
 * Reads deliveries of a vendor. It does not check who sent them: use a {@link WebhookVerifier} first, with the same
 * bytes. Implementations are thread-safe.
 */
public interface WebhookReader {

    /** The largest body that is read, in bytes: far above the vendors' limits for one message. */
    int MAX_BYTES = 16 * 1024 * 1024;

    /**
     * @throws NotAnEventException if the body is not an event of this vendor. An event of an unknown type is delivered
     *     as {@link io.github.camelimessage.event.UnknownEvent}
     */
    WebhookDelivery read(byte[] body) throws NotAnEventException;
}
