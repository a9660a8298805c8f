// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.photon;

import com.google.protobuf.ByteString;
import io.github.camelimessage.photon.proto.MiniAppLayout;
import io.github.camelimessage.photon.proto.SendCustomizedMiniAppMessageRequest;
import io.github.camelimessage.photon.proto.UpdateCustomizedMiniAppMessageRequest;
import io.github.camelimessage.simulator.world.ImageType;
import io.github.camelimessage.simulator.world.MediaFile;
import io.github.camelimessage.simulator.world.Part;
import java.net.URI;

/** Reads app cards by the rules of Photon's documentation. */
final class CardReader {
    private CardReader() {}

    static Part.App read(SendCustomizedMiniAppMessageRequest wire) {
        return card(
                wire.getTeamId(),
                wire.getExtensionBundleId(),
                wire.getAppName(),
                wire.getUrl(),
                wire.getLayout(),
                wire.hasAppStoreId() ? wire.getAppStoreId() : null,
                wire.getLive());
    }

    static Part.App read(UpdateCustomizedMiniAppMessageRequest wire) {
        return card(
                wire.getTeamId(),
                wire.getExtensionBundleId(),
                wire.getAppName(),
                wire.getUrl(),
                wire.getLayout(),
                wire.hasAppStoreId() ? wire.getAppStoreId() : null,
                wire.getLive());
    }

    private static Part.App card(
            String team,
            String bundle,
            String name,
            String url,
            MiniAppLayout layout,
            Long appStoreId,
            boolean isLive) {
        require(team.matches("[A-Z0-9]{10}"), "team_id", team, "A team id must be ten upper-case letters or digits");
        require(
                !bundle.isBlank() && !bundle.contains(":"),
                "extension_bundle_id",
                bundle,
                "A bundle id must not contain a colon");
        require(!name.isBlank(), "app_name", name, "The name of the app is missing");
        require(isWeb(url), "url", url, "The URL must be absolute, with http or https");
        require(
                appStoreId == null || appStoreId > 0,
                "app_store_id",
                String.valueOf(appStoreId),
                "The App Store id must be above 0");
        return new Part.App(
                bundle,
                name,
                team,
                appStoreId,
                layout(layout),
                url,
                layout.hasSummary() ? layout.getSummary() : null,
                isLive,
                null);
    }

    private static Part.AppLayout layout(MiniAppLayout wire) {
        boolean hasCaption = !wire.getCaption().isBlank()
                || !wire.getSubcaption().isBlank()
                || !wire.getTrailingCaption().isBlank()
                || !wire.getTrailingSubcaption().isBlank();
        require(hasCaption || wire.hasImage(), "layout", "", "A card needs a caption or an image");
        require(
                wire.hasImage() == wire.hasImageTitle(),
                "layout.image_title",
                "",
                "An image and its title must be used together");
        require(
                wire.hasImage() || !wire.hasImageSubtitle(),
                "layout.image_subtitle",
                "",
                "The subtitle of an image needs the image");
        return new Part.AppLayout(
                wire.hasCaption() ? wire.getCaption() : null,
                wire.hasSubcaption() ? wire.getSubcaption() : null,
                wire.hasTrailingCaption() ? wire.getTrailingCaption() : null,
                wire.hasTrailingSubcaption() ? wire.getTrailingSubcaption() : null,
                null,
                wire.hasImageTitle() ? wire.getImageTitle() : null,
                wire.hasImageSubtitle() ? wire.getImageSubtitle() : null,
                wire.hasImage() ? image(wire.getImage()) : null);
    }

    private static MediaFile image(ByteString data) {
        byte[] bytes = data.toByteArray();
        require(ImageType.of(bytes) == ImageType.JPEG, "layout.image", "", "The image of a card must be a JPEG");
        return MediaFile.of("card.jpeg", ImageType.JPEG.mimeType(), bytes);
    }

    private static boolean isWeb(String url) {
        try {
            URI uri = URI.create(url);
            return uri.getHost() != null && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()));
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    private static void require(boolean holds, String field, String value, String message) {
        if (!holds) {
            throw WireErrors.invalid(field, value, message).toException();
        }
    }
}
