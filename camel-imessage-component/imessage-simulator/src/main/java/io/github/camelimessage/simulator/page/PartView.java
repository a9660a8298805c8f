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
 * @param text the text, the file's name, the address of the link, or what the card of the app says
 * @param formatting runs of formatted text; null but for a text
 * @param bytes size of the file; null but for a file
 * @param isPicture whether the page can ask for the file and show it
 */
record PartView(String type, String text, List<TextFormat> formatting, Integer bytes, boolean isPicture) {

    static PartView of(Part part) {
        if (part instanceof Part.Text text) {
            return new PartView("text", text.value(), text.formatting(), null, false);
        } else if (part instanceof Part.Media media) {
            byte[] data = media.file().data();
            return new PartView("media", media.file().filename(), null, data.length, ImageType.of(data) != null);
        } else if (part instanceof Part.Link link) {
            return new PartView("link", link.url(), null, null, false);
        } else if (part instanceof Part.App app) {
            String caption = app.layout() == null ? null : app.layout().caption();
            return new PartView("app", caption == null ? app.name() : app.name() + ": " + caption, null, null, false);
        }
        throw new IllegalStateException("There is no such part");
    }
}
