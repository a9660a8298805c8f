// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.sdk;

/**
 * Options that every write with an own key takes.
 *
 * @param clientMessageId key of this one write, chosen by the caller and kept with the job, so that a job that is run again
 *     after a crash does not write twice; null when the job cannot run again. A repeat may be answered with the first
 *     result, or refused with {@code duplicateMessage}: both mean that the first write succeeded. Linq has
 *     such a key for messages, polls and new chats only, of at most 255 characters, and answers a repeat with the first result
 */
public record WriteOptions(String clientMessageId) {

    public static final WriteOptions NONE = new WriteOptions(null);
}
