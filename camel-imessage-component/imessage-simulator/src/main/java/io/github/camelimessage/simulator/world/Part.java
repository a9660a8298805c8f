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
     * @param mentions who is mentioned in it, in order
     */
    record Text(String value, List<TextFormat> formatting, List<Mention> mentions) implements Part {
        public Text {
            formatting = List.copyOf(formatting);
            mentions = List.copyOf(mentions);
        }

        /** A text that mentions one person, or with null nobody. */
        public Text(String value, List<TextFormat> formatting, Mention mention) {
            this(value, formatting, mention == null ? List.of() : List.of(mention));
        }

        /** The first who is mentioned, for wires that know no more than one; null for nobody. */
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
     * @param isLivePhoto whether a video belongs to it
     */
    record Media(MediaFile file, boolean isVoiceMemo, boolean isLivePhoto) implements Part {

        /** A file without a video of its own. */
        public Media(MediaFile file, boolean isVoiceMemo) {
            this(file, isVoiceMemo, false);
        }
    }

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
     * @param isLive whether those who have the app see a live view
     * @param sessionId what the card shares with those that replace it; null for a card without {@link Cards}
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

        /** A card without a live view and a session. */
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
     * A Digital Touch or something written by hand.
     *
     * @param file the film or picture of it
     * @param isHandwritten whether it was written by hand
     */
    record Drawing(MediaFile file, boolean isHandwritten) implements Part {}

    /** The texts and the image of a card, by its URL or with its bytes; each may be null. */
    record AppLayout(
            String caption,
            String subcaption,
            String trailingCaption,
            String trailingSubcaption,
            String imageUrl,
            String imageTitle,
            String imageSubtitle,
            MediaFile image) {

        /** A layout whose image, if any, is somewhere else. */
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
