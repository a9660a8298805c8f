// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.sdk;

/**
 * Options of every write with a key.
 *
 * @param clientMessageId idempotency key of this write, chosen by the caller and saved with the job, so that a job that
 *     runs again after a crash does not write twice; null if the job cannot run again. A repeated call may return the
 *     first result, or be refused with {@code duplicateMessage}: both mean that the first write succeeded. Linq has
 *     such a key for messages, polls and new chats only, of at most 255 characters, and returns the first result
 */
public record WriteOptions(String clientMessageId) {

    public static final WriteOptions NONE = new WriteOptions(null);
}
