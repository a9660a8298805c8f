// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.examples.concierge;

/** The concierge's reply to an event. @param text the text to send @param state the state of the chat from then on */
public record Reply(String text, CaseState state) {}
