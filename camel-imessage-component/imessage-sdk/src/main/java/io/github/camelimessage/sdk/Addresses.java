// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.sdk;

import io.github.camelimessage.model.AddressRecord;
import java.util.concurrent.CompletableFuture;

/**
 * Operations on addresses (Photon: the page on addresses; Linq: /v3/capability). An address is an e-mail address or a
 * phone number in E.164 form; anything else fails with a {@link io.github.camelimessage.error.ValidationException}.
 */
public interface Addresses {

    /** The record of an address; {@code addressNotFound} if the service does not know it. Not at Linq. */
    CompletableFuture<AddressRecord> get(String address);

    /** Whether a Focus silences messages to this address; also false if the person does not share that. Not at Linq. */
    CompletableFuture<Boolean> isFocusSilenced(String address);

    /**
     * Whether iMessage reaches the address. True does not guarantee delivery, and false may mean that it could not be
     * determined. Linq allows one check every 10 seconds.
     */
    CompletableFuture<Boolean> isIMessageAvailable(String address);
}
