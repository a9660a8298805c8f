// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.webhook;

/**
 * Reads what a vendor delivers to a webhook. Says nothing about who sent it: ask a {@link WebhookVerifier} first, with the
 * same bytes. Implementations are safe for use by many threads.
 */
public interface WebhookReader {

    /** The largest body that is read, in bytes: far above what the vendors' limits for one message allow. */
    int MAX_BYTES = 16 * 1024 * 1024;

    /**
     * @throws NotAnEventException when the body is no event of this vendor. A kind of event that this version does not
     *     know is none of these: it is delivered as {@link io.github.camelimessage.event.UnknownEvent}
     */
    WebhookDelivery read(byte[] body) throws NotAnEventException;
}
