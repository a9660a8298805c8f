// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.webhook;

import java.util.List;

/**
 * Verifies that a delivery comes from the vendor. Implementations are thread-safe, and return a result for any headers
 * and any body: they never throw because of what a caller of the webhook sent.
 */
public interface WebhookVerifier {

    /**
     * @param headers the headers of the delivery
     * @param body the body, byte for byte as received: not decoded, not parsed and serialized again
     */
    Verification verify(WebhookHeaders headers, byte[] body);

    /** A warning about the secrets, for a log: a key of fewer than 24 bytes. It contains nothing of a secret. */
    default List<String> warnings() {
        return List.of();
    }
}
