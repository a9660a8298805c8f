// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.world;

import io.github.camelimessage.model.TextFormat;
import java.util.List;

/** A part of a message. */
public sealed interface Part {

    /**
     * A bubble of text.
     *
     * @param value the text
     * @param formatting formatted ranges; offsets refer to this text
     * @param mentions the mentions in it, in order
     */
    record Text(String value, List<TextFormat> formatting, List<Mention> mentions) implements Part {
        public Text {
            formatting = List.copyOf(formatting);
            mentions = List.copyOf(mentions);
        }

        /** A text that mentions one person, or no one if null. */
        public Text(String value, List<TextFormat> formatting, Mention mention) {
            this(value, formatting, mention == null ? List.of() : List.of(mention));
        }

        /** The first mention, for APIs that support only one; null without one. */
        public Mention mention() {
            return mentions.isEmpty() ? null : mentions.get(0);
        }

        /** Plain text. */
        public static Text of(String value) {
            return new Text(value, List.of(), List.of());
        }
    }

    /**
     * A mention of a member of the chat.
     *
     * @param address the mentioned person
     * @param start first UTF-16 unit, or null for the whole text
     * @param end the unit after the last, or null for the whole text
     */
    record Mention(String address, Integer start, Integer end) {}

    /**
     * A file.
     *
     * @param file its contents
     * @param isVoiceMemo whether it is shown as a voice memo
     * @param isLivePhoto whether it has a video
     */
    record Media(MediaFile file, boolean isVoiceMemo, boolean isLivePhoto) implements Part {

        /** A file without a video. */
        public Media(MediaFile file, boolean isVoiceMemo) {
            this(file, isVoiceMemo, false);
        }
    }

    /** A link with a preview. */
    record Link(String url) implements Part {}

    /**
     * A card of a Messages app.
     *
     * @param bundleId the app's bundle
     * @param name the app's name
     * @param teamId ten upper-case letters or digits
     * @param appStoreId number in the App Store, or null
     * @param layout what the card shows
     * @param url URL that the app gets, or null
     * @param fallbackText text for notifications, or null
     * @param isLive whether recipients with the app see a live view
     * @param sessionId the session that the card shares with its replacements; null for a card that cannot be replaced
     */
    record App(
            String bundleId,
            String name,
            String teamId,
            Long appStoreId,
            AppLayout layout,
            String url,
            String fallbackText,
            boolean isLive,
            String sessionId)
            implements Part {

        /** A card without a live view and without a session. */
        public App(
                String bundleId,
                String name,
                String teamId,
                Long appStoreId,
                AppLayout layout,
                String url,
                String fallbackText) {
            this(bundleId, name, teamId, appStoreId, layout, url, fallbackText, false, null);
        }

        App inSession(String id) {
            return new App(bundleId, name, teamId, appStoreId, layout, url, fallbackText, isLive, id);
        }
    }

    /**
     * A Digital Touch or a handwritten message.
     *
     * @param file its video or image
     * @param isHandwritten whether it is handwritten
     */
    record Drawing(MediaFile file, boolean isHandwritten) implements Part {}

    /** The texts and the image of a card, by URL or as bytes; each may be null. */
    record AppLayout(
            String caption,
            String subcaption,
            String trailingCaption,
            String trailingSubcaption,
            String imageUrl,
            String imageTitle,
            String imageSubtitle,
            MediaFile image) {

        /** A layout whose image, if any, is given by URL. */
        public AppLayout(
                String caption,
                String subcaption,
                String trailingCaption,
                String trailingSubcaption,
                String imageUrl,
                String imageTitle,
                String imageSubtitle) {
            this(caption, subcaption, trailingCaption, trailingSubcaption, imageUrl, imageTitle, imageSubtitle, null);
        }
    }
}
