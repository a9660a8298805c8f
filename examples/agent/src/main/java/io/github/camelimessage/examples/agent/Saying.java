// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.examples.agent;

/**
 * A message of the agent that is saved until it is sent.
 *
 * @param key idempotency key; the vendor carries out one write for each key
 * @param chat guid of the chat
 * @param text the text of a bubble, or the name of a tapback
 * @param replyTo the message that it replies to; null for none
 * @param tapback whether it is a tapback on that message
 */
public record Saying(String key, String chat, String text, String replyTo, boolean tapback) {}
