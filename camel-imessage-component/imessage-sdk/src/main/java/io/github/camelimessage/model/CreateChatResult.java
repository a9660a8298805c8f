// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * The result of creating a chat (Photon: chats.create).
 *
 * @param chat the chat created, or the one that existed already
 * @param initialMessage the first message, only if one was requested
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CreateChatResult(Chat chat, Message initialMessage) {}
