// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.photon.project;

import java.util.Map;

/**
 * The answer to a token exchange (Photon: management plane, issue tokens).
 *
 * @param type {@code shared} or {@code dedicated}
 * @param token of the shared pool
 * @param auth token by instance id
 * @param numbers phone number by instance id, null for an instance without one
 * @param expiresIn lifetime in seconds
 */
record TokenAnswer(String type, String token, Map<String, String> auth, Map<String, String> numbers, Double expiresIn) {

    /** Leaves out the tokens. */
    @Override
    public String toString() {
        return "TokenAnswer[" + type + "]";
    }
}
