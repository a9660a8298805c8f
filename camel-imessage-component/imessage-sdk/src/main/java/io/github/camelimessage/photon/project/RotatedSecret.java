// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.photon.project;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * The new secret of a webhook.
 *
 * @param standardSigningSecret the new Standard Webhooks secret, {@code whsec_...}; returned only once
 * @param previousValidUntil ISO 8601: until then deliveries have both signatures
 */
public record RotatedSecret(
        @JsonProperty(access = JsonProperty.Access.WRITE_ONLY) String standardSigningSecret,
        String previousValidUntil) {

    /** Leaves out the secret. */
    @Override
    public String toString() {
        return "RotatedSecret[previousValidUntil=" + previousValidUntil + "]";
    }
}
