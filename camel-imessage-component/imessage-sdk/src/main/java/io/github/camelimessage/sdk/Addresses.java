// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.sdk;

import io.github.camelimessage.model.AddressRecord;
import java.util.concurrent.CompletableFuture;

/**
 * What is known of an address (Photon: the page on addresses; Linq: /v3/capability). An address is an e-mail address or a
 * phone number in E.164 form; anything else fails with a {@link io.github.camelimessage.error.ValidationException}.
 */
public interface Addresses {

    /** The record of an address; {@code addressNotFound} when the service never saw it. Not at Linq. */
    CompletableFuture<AddressRecord> get(String address);

    /** Whether a Focus keeps messages to this address silent; false also when that is not shared. Not at Linq. */
    CompletableFuture<Boolean> isFocusSilenced(String address);

    /**
     * Whether iMessage reaches the address. True is no promise that a message arrives, and false may mean that it could not
     * be found out. Linq allows one check every 10 seconds.
     */
    CompletableFuture<Boolean> isIMessageAvailable(String address);
}
