// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.webhook;

import java.util.function.BiConsumer;

/** Adds the headers that identify and sign a delivery. */
public interface Signer {

    /**
     * Called for each attempt.
     *
     * @param timestamp Unix seconds in the signature
     * @param isForged whether to sign with an unknown secret
     * @param header takes a name and a value
     */
    void sign(Delivery delivery, byte[] body, long timestamp, boolean isForged, BiConsumer<String, String> header);
}
