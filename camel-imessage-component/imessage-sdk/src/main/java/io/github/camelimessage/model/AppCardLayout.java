// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * The visible fields of a card to be sent: at least one of the captions or an image; the others may be null.
 *
 * @param caption top left, bold
 * @param subcaption under the caption
 * @param trailingCaption top right
 * @param trailingSubcaption under the trailing caption
 * @param image Photon only: bytes of a JPEG, in JSON as base64, together with an image title; the array is not copied.
 *     Refused at Linq
 * @param imageUrl Linq only: URL of the image. Refused at Photon
 * @param imageTitle over the image; needs an image
 * @param imageSubtitle under the image title; needs an image
 * @param summary text for notifications and for clients that cannot show the card
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AppCardLayout(
        String caption,
        String subcaption,
        String trailingCaption,
        String trailingSubcaption,
        byte[] image,
        String imageUrl,
        String imageTitle,
        String imageSubtitle,
        String summary) {

    /** A card with nothing but a caption. */
    public static AppCardLayout ofCaption(String caption) {
        return new AppCardLayout(caption, null, null, null, null, null, null, null, null);
    }

    /** The size in place of the bytes, because this text may be logged. */
    @Override
    public String toString() {
        return "AppCardLayout[caption=" + caption + ", subcaption=" + subcaption + ", trailingCaption="
                + trailingCaption + ", trailingSubcaption=" + trailingSubcaption + ", image="
                + (image == null ? "none" : image.length + " bytes") + ", imageUrl=" + imageUrl + ", imageTitle="
                + imageTitle + ", imageSubtitle=" + imageSubtitle + ", summary=" + summary + "]";
    }
}
