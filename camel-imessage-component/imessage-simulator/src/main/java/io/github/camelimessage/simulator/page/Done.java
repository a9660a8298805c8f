// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.page;

/**
 * The result of an action; fields that do not apply are null.
 *
 * @param chat guid of the chat that was opened
 * @param message guid of the message that was sent
 * @param connections number of closed connections
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
