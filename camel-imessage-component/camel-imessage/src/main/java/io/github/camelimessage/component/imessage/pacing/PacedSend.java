// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.pacing;

/**
 * What is about to be sent.
 *
 * @param chat whatever tells chats apart, or null when it is not known
 * @param isNewChat whether it opens a chat
 */
public record PacedSend(String chat, boolean isNewChat) {}
