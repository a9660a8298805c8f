// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.webhook;

import java.util.List;

/**
 * Tells whether a delivery really comes from the vendor. Implementations are safe for use by many threads, and answer for
 * any headers and any body: they never throw because of what a caller of the webhook sent.
 */
public interface WebhookVerifier {

    /**
     * @param headers the headers of the delivery
     * @param body the body, byte for byte as received: not decoded, not parsed and written again
     */
    Verification verify(WebhookHeaders headers, byte[] body);

    /** What a person should know of the secrets, for a log: a key of fewer than 24 bytes. Holds nothing of a secret. */
    default List<String> warnings() {
        return List.of();
    }
}
