// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model.linq;

import java.util.Map;

/**
 * The image of a sticker (Linq: Reaction.Sticker).
 *
 * @param fileName name of the file, or null
 * @param height in pixels, or null
 * @param width in pixels, or null
 * @param mimeType MIME type, or null
 * @param url URL of the image, valid for about an hour, or null
 * @param unknownFields other fields that the server sent, kept as received
 */
@LinqJson
public record Sticker(
        String fileName,
        Integer height,
        Integer width,
        String mimeType,
        String url,
        @UnknownFields Map<String, Object> unknownFields) {

    public Sticker {
        unknownFields = Immutable.map(unknownFields);
    }
}
