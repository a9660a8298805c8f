// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.linq.rest;

import io.github.camelimessage.simulator.world.Part;
import java.util.Objects;
import java.util.stream.Stream;

/** Reads app cards (reference: IMessageAppPart). */
final class AppCardReader {
    private static final int MAX_URL = 2048;
    private static final int MAX_DATA_URL = 16_384;

    private AppCardReader() {}

    static Part.App read(Input part) {
        Input app = part.object("app");
        String bundle = app.required("bundle_id");
        String team = app.required("team_id");
        if (bundle.contains(":")) {
            throw Refused.appCard("A bundle id must not contain a colon");
        }
        if (!team.matches("[A-Z0-9]{10}")) {
            throw Refused.appCard("A team id must be ten upper-case letters or digits");
        }
        Part.AppLayout layout = layout(part.object("layout"));
        part.optionalBoolean("interactive");
        return new Part.App(
                bundle,
                app.required("name"),
                team,
                app.optionalLong("app_store_id"),
                layout,
                url(part),
                fallback(part, layout));
    }

    /** The same app with other contents. */
    static Part.App update(Input body, Part.App old) {
        if (body.has("experience")) {
            throw Refused.notEnabled();
        }
        Part.AppLayout layout = layout(body.object("layout"));
        body.optionalBoolean("interactive");
        return new Part.App(
                old.bundleId(),
                old.name(),
                old.teamId(),
                old.appStoreId(),
                layout,
                url(body),
                fallback(body, layout),
                old.isLive(),
                old.sessionId());
    }

    private static String fallback(Input input, Part.AppLayout layout) {
        String text = input.optional("fallback_text");
        return text == null ? layout.caption() : text;
    }

    private static String url(Input input) {
        String url = input.optional("url");
        if (url != null) {
            boolean isData = url.startsWith("data:");
            if (!isData && !url.startsWith("https://") || url.length() > (isData ? MAX_DATA_URL : MAX_URL)) {
                throw Refused.appCard("The URL of a card must be an https or data URL of limited length");
            }
        }
        return url;
    }

    private static Part.AppLayout layout(Input input) {
        Part.AppLayout layout = new Part.AppLayout(
                input.optional("caption"),
                input.optional("subcaption"),
                input.optional("trailing_caption"),
                input.optional("trailing_subcaption"),
                input.optional("image_url"),
                input.optional("image_title"),
                input.optional("image_subtitle"));
        if (layout.imageUrl() == null && (layout.imageTitle() != null || layout.imageSubtitle() != null)) {
            throw Refused.appCard("The titles of an image need the image");
        }
        boolean showsNothing = Stream.of(
                        layout.caption(),
                        layout.subcaption(),
                        layout.trailingCaption(),
                        layout.trailingSubcaption(),
                        layout.imageUrl())
                .allMatch(Objects::isNull);
        if (showsNothing) {
            throw Refused.appCard("A card needs at least one caption or an image");
        }
        return layout;
    }
}
