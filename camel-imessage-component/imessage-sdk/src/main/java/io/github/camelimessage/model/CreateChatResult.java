// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * What creating a chat gave (Photon: chats.create).
 *
 * @param chat the chat created, or the one that existed already
 * @param initialMessage the opening message, only when one was asked for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CreateChatResult(Chat chat, Message initialMessage) {}
