// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;

/**
 * A sticker that is on a message now.
 *
 * @param messageGuid guid of the sticker itself
 * @param targetPartIndex zero-based bubble it is on; null is the whole message
 * @param sender who placed it, when known
 * @param isFromMe whether the local account did
 * @param dateCreated when
 * @param sticker the image, when known
 * @param placement where it sits, when known
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PlacedSticker(
        String messageGuid,
        Integer targetPartIndex,
        Participant sender,
        boolean isFromMe,
        @Timestamp Instant dateCreated,
        AttachmentInfo sticker,
        StickerPlacement placement) {}
