// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.examples.agent;

import java.util.List;

/**
 * A message to the agent, as it is saved until it has an answer.
 *
 * @param key the sequence of the event, or its id for a webhook; the same for each delivery of the event
 * @param time when it was written, in milliseconds; webhooks arrive in any order
 * @param person the address of the sender
 * @param messageGuid the message, which an answer may reply to; null for an answer of a colleague
 * @param threaded whether it is itself a reply
 * @param text what it says; may be empty when there are files
 * @param files pictures, voice memos and other files
 */
record Heard(
        String key,
        long time,
        String person,
        String messageGuid,
        boolean threaded,
        String text,
        List<Enclosure> files) {

    /** A file of a message; it is downloaded when the model gets it. */
    record Enclosure(String guid, String name, String type) {}
}
