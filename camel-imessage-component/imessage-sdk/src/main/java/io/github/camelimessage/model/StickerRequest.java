// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A sticker to be put on a message.
 *
 * @param attachmentGuid guid of an uploaded image
 * @param attachmentName name to show, or null for that of the file
 * @param placement where it sits
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StickerRequest(String attachmentGuid, String attachmentName, StickerPlacement placement) {}
