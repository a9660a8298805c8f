// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.world;

import io.github.camelimessage.model.TextFormat;
import java.util.List;

/** A piece of a message, in the order in which it is shown. */
public sealed interface Part {

    /**
     * A bubble of text, verbatim.
     *
     * @param value the text
     * @param formatting formatted runs; offsets are those of this text
     * @param mention who is mentioned in it, or null
     */
    record Text(String value, List<TextFormat> formatting, Mention mention) implements Part {
        public Text {
            formatting = List.copyOf(formatting);
        }

        /** Plain text. */
        public static Text of(String value) {
            return new Text(value, List.of(), null);
        }
    }

    /**
     * A mention of a member of the chat.
     *
     * @param address who
     * @param start first UTF-16 unit, or null for the whole text
     * @param end the unit after the last, or null for the whole text
     */
    record Mention(String address, Integer start, Integer end) {}

    /**
     * A file.
     *
     * @param file its contents
     * @param isVoiceMemo whether it is shown as a voice memo
     */
    record Media(MediaFile file, boolean isVoiceMemo) implements Part {}

    /** A link that is shown with a preview. */
    record Link(String url) implements Part {}

    /**
     * A card of a Messages app.
     *
     * @param bundleId the app's bundle
     * @param name the app's name
     * @param teamId ten upper-case letters or digits
     * @param appStoreId number in the App Store, or null
     * @param layout what the card shows
     * @param url what the app gets, or null
     * @param fallbackText for notifications, or null
     */
    record App(
            String bundleId,
            String name,
            String teamId,
            Long appStoreId,
            AppLayout layout,
            String url,
            String fallbackText)
            implements Part {}

    /** The texts and the image of a card; each may be null. */
    record AppLayout(
            String caption,
            String subcaption,
            String trailingCaption,
            String trailingSubcaption,
            String imageUrl,
            String imageTitle,
            String imageSubtitle) {}
}
