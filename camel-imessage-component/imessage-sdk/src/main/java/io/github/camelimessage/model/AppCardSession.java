// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * What the next update of a card needs: the result of the last send or update (Photon: MiniAppCardSession).
 *
 * @param messageGuid guid of the message of the last send or update
 * @param chatGuid chat of the card
 * @param sessionId Photon only: id that all updates share; null at Linq
 * @param targetMessageGuid Photon only: the bubble that is replaced in place; null at Linq
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AppCardSession(String messageGuid, String chatGuid, String sessionId, String targetMessageGuid) {}
