// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.page;

import io.github.camelimessage.model.TextFormat;
import io.github.camelimessage.simulator.world.ImageType;
import io.github.camelimessage.simulator.world.Part;
import java.util.List;

/**
 * A piece of a message as the page is told of it.
 *
 * @param type {@code text}, {@code media}, {@code link} or {@code app}
 * @param text the text, the file's name, the address of the link, or the name of the app
 * @param formatting runs of formatted text; null but for a text
 * @param file more about a file; null but for one
 * @param card what the card of an app shows; null but for one
 */
record PartView(String type, String text, List<TextFormat> formatting, FileView file, CardView card) {

    /**
     * A file.
     *
     * @param mimeType as the sender called it
     * @param bytes its size
     * @param shows {@code picture} or {@code audio} when its first bytes say so, else null: then it is only handed out
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
     * The texts of a card, and its link; what it has not is null. An image that came with it can be asked for as a file can;
     * one that is elsewhere is not fetched.
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
        throw new IllegalStateException("There is no such part");
    }
}
