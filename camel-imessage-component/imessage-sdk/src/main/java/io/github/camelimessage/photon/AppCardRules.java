// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.photon;

import io.github.camelimessage.error.ErrorText;
import io.github.camelimessage.error.ValidationException;
import io.github.camelimessage.model.AppCard;
import io.github.camelimessage.model.AppCardLayout;
import io.github.camelimessage.rules.BlankText;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What Photon's documents ask of a mini-app card (Photon: the table of limits). */
final class AppCardRules {

    private static final Pattern TEAM_ID = Pattern.compile("[A-Z0-9]{10}");

    private AppCardRules() {}

    static void check(AppCard card) {
        require(card != null && card.layout() != null, "layout", null, "A card needs a layout");
        require(
                card.teamId() != null && TEAM_ID.matcher(card.teamId()).matches(),
                "team_id",
                card.teamId(),
                "A team id must have 10 upper-case letters or digits, but is " + ErrorText.quoted(card.teamId()));
        text("extension_bundle_id", card.extensionBundleId());
        require(
                card.extensionBundleId().indexOf(':') < 0,
                "extension_bundle_id",
                card.extensionBundleId(),
                "A bundle id must not have a colon");
        text("app_name", card.appName());
        require(isWeb(card.url()), "url", null, "The URL of a card must be absolute, with http or https");
        require(
                card.appStoreId() == null || card.appStoreId() > 0,
                "app_store_id",
                card.appStoreId(),
                "An App Store id must be above 0");
        layout(card.layout());
    }

    private static void layout(AppCardLayout layout) {
        if (layout.imageUrl() != null) {
            throw ValidationException.operationNotSupported(
                    "Photon", "a card with imageUrl", "it needs the bytes of the image; Linq takes a URL");
        }
        boolean hasImage = layout.image() != null;
        boolean hasCaption = Stream.of(
                        layout.caption(), layout.subcaption(), layout.trailingCaption(), layout.trailingSubcaption())
                .anyMatch(caption -> !BlankText.isBlank(caption));
        require(
                hasImage || hasCaption,
                "layout",
                null,
                "A card needs a caption, subcaption, trailingCaption, trailingSubcaption or image");
        require(
                hasImage == (layout.imageTitle() != null),
                "layout.image_title",
                null,
                "An image and an imageTitle need each other");
        require(
                hasImage || layout.imageSubtitle() == null,
                "layout.image_subtitle",
                null,
                "An imageSubtitle needs an image");
        require(!hasImage || isJpeg(layout.image()), "layout.image", null, "The image of a card must be a JPEG");
    }

    static String text(String field, String text) {
        require(!BlankText.isBlank(text), field, text, field + " is needed");
        return text;
    }

    private static boolean isJpeg(byte[] image) {
        return image.length > 2 && (image[0] & 0xff) == 0xff && (image[1] & 0xff) == 0xd8;
    }

    private static boolean isWeb(String url) {
        try {
            URI uri = new URI(url == null ? "" : url);
            return uri.getHost() != null
                    && ("http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme()));
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static void require(boolean holds, String field, Object value, String message) {
        if (!holds) {
            throw ValidationException.invalidArgument(field, value, message);
        }
    }
}
