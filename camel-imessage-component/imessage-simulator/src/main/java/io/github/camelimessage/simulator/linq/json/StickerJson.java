// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.linq.json;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * The image of a sticker (reference: Reaction.Sticker). The simulator does not measure it, so it has no width and
 * height.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StickerJson(String fileName, String mimeType, String url) {}
