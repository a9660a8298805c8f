// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model.linq;

import java.util.Map;

/**
 * The visible fields of an app card (Linq: Layout); at least a caption or the image is required.
 *
 * @param caption top left, bold, or null
 * @param imageSubtitle under the image title, or null; needs an image
 * @param imageTitle over the image, or null; needs an image
 * @param imageUrl the image: JPEG, PNG, HEIF or WebP, or null
 * @param subcaption under the caption, or null
 * @param trailingCaption top right, or null
 * @param trailingSubcaption under the trailing caption, or null
 * @param unknownFields other fields that the server sent, kept as received
 */
@LinqJson
public record IMessageAppLayout(
        String caption,
        String imageSubtitle,
        String imageTitle,
        String imageUrl,
        String subcaption,
        String trailingCaption,
        String trailingSubcaption,
        @UnknownFields Map<String, Object> unknownFields) {

    public IMessageAppLayout {
        unknownFields = Immutable.map(unknownFields);
    }

    public IMessageAppLayout(
            String caption,
            String imageSubtitle,
            String imageTitle,
            String imageUrl,
            String subcaption,
            String trailingCaption,
            String trailingSubcaption) {
        this(caption, imageSubtitle, imageTitle, imageUrl, subcaption, trailingCaption, trailingSubcaption, null);
    }

    /** A card with only a caption. */
    public static IMessageAppLayout ofCaption(String caption) {
        return new IMessageAppLayout(caption, null, null, null, null, null, null);
    }
}
