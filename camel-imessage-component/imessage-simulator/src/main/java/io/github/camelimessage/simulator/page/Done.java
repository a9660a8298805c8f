// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.page;

/**
 * What an act came to; what does not apply is null.
 *
 * @param chat guid of the chat that was opened
 * @param message guid of the message that was sent
 * @param connections how many connections were broken
 */
record Done(String chat, String message, Integer connections) {
    static final Done NOTHING = new Done(null, null, null);

    static Done chat(String guid) {
        return new Done(guid, null, null);
    }

    static Done message(String guid) {
        return new Done(null, guid, null);
    }

    static Done connections(int count) {
        return new Done(null, null, count);
    }
}
