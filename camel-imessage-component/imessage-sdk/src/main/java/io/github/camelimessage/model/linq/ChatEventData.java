// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model.linq;

/** The data of a webhook event about a chat, one type for each kind. */
public sealed interface ChatEventData permits BackgroundData, TypingData {}
