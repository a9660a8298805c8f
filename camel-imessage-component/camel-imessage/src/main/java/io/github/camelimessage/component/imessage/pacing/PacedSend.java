// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.pacing;

/**
 * A send before it is made.
 *
 * @param chat identifies the chat, or null if it is unknown
 * @param isNewChat whether it opens a chat
 */
public record PacedSend(String chat, boolean isNewChat) {}
