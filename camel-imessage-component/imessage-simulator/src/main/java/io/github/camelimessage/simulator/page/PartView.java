// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.page;

import io.github.camelimessage.model.TextFormat;
import io.github.camelimessage.simulator.world.ImageType;
import io.github.camelimessage.simulator.world.Part;
import java.util.List;

/**
 * A part of a message as the page shows it.
 *
 * @param type {@code text}, {@code media}, {@code link} or {@code app}
 * @param text the text, the file's name, the address of the link, or the name of the app
 * @param formatting ranges of formatted text; null for other types
 * @param file details of a file; null for other types
 * @param card content of an app card; null for other types
 */
record PartView(String type, String text, List<TextFormat> formatting, FileView file, CardView card) {

    /**
     * A file.
     *
     * @param mimeType as the sender gave it
     * @param bytes its size in bytes
     * @param shows {@code picture} or {@code audio} according to its first bytes, else null: then it can only be
     *     downloaded
     * @param isVoiceMemo whether it was sent as a voice memo
     */
    record FileView(String mimeType, int bytes, String shows, boolean isVoiceMemo) {

        static FileView of(Part.Media media) {
            byte[] data = media.file().data();
            String shows = ImageType.of(data) != null ? "picture" : AudioType.of(data) != null ? "audio" : null;
            return new FileView(media.file().mimeType(), data.length, shows, media.isVoiceMemo());
        }
    }

    /**
     * The texts of a card, and its link; missing ones are null. An image that is part of the card can be requested like
     * a file; an image by URL is not fetched.
     */
    record CardView(
            String caption,
            String subcaption,
            String trailingCaption,
            String trailingSubcaption,
            String imageTitle,
            String imageSubtitle,
            String url,
            boolean hasImage) {

        static CardView of(Part.App app) {
            Part.AppLayout layout = app.layout();
            if (layout == null) {
                return new CardView(app.fallbackText(), null, null, null, null, null, app.url(), false);
            }
            return new CardView(
                    layout.caption(),
                    layout.subcaption(),
                    layout.trailingCaption(),
                    layout.trailingSubcaption(),
                    layout.imageTitle(),
                    layout.imageSubtitle(),
                    app.url(),
                    layout.image() != null && ImageType.of(layout.image().data()) != null);
        }
    }

    static PartView of(Part part) {
        if (part instanceof Part.Text text) {
            return new PartView("text", text.value(), text.formatting(), null, null);
        } else if (part instanceof Part.Media media) {
            return new PartView("media", media.file().filename(), null, FileView.of(media), null);
        } else if (part instanceof Part.Drawing drawing) {
            FileView file = FileView.of(new Part.Media(drawing.file(), false));
            return new PartView("media", drawing.file().filename(), null, file, null);
        } else if (part instanceof Part.Link link) {
            return new PartView("link", link.url(), null, null, null);
        } else if (part instanceof Part.App app) {
            return new PartView("app", app.name(), null, null, CardView.of(app));
        }
        throw new IllegalStateException("The message does not have this part");
    }
}
