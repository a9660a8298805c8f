// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.linq.json;

import com.fasterxml.jackson.annotation.JsonInclude;

/** A tapback that is on a message (reference: Reaction). */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReactionJson(HandleJson handle, boolean isMe, String type, String customEmoji, StickerJson sticker) {}
