// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.examples.concierge;

/**
 * What the concierge does about an event.
 *
 * @param text what is said
 * @param state how things stand from then on
 */
public record Reply(String text, CaseState state) {}
