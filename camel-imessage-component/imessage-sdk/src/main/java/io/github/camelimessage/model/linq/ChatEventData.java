// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model.linq;

/** What a webhook tells of a chat beyond the event itself; by its kind. */
public sealed interface ChatEventData permits BackgroundData, TypingData {}
