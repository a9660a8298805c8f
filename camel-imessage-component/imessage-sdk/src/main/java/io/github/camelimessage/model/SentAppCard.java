// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model;

/**
 * The answer to a card that was sent or updated.
 *
 * @param message the message
 * @param session what the next update needs
 */
public record SentAppCard(Message message, AppCardSession session) {}
