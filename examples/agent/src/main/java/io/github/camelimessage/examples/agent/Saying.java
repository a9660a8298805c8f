// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.examples.agent;

/**
 * Something that the agent has decided to say, as it is saved until it is sent.
 *
 * @param key the key of the write; the vendor carries out one write for one key
 * @param chat where to say it
 * @param text a bubble, or the name of a tapback
 * @param replyTo the message that it replies to; null for none
 * @param tapback whether it is a tapback on that message
 */
public record Saying(String key, String chat, String text, String replyTo, boolean tapback) {}
