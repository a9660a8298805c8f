// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.page;

import io.github.camelimessage.simulator.world.ImageType;
import io.github.camelimessage.simulator.world.MediaFile;
import io.github.camelimessage.simulator.world.MessageState;
import io.github.camelimessage.simulator.world.Part;
import io.github.camelimessage.simulator.world.Sticker;
import io.github.camelimessage.simulator.world.World;
import io.vertx.core.http.HttpServerResponse;

/**
 * The files of messages, the images of cards and the stickers. The content type is taken from the first bytes, not from
 * the name: an image, audio, or else a type that no browser opens.
 */
final class SentFiles {
    private final World world;

    SentFiles(World world) {
        this.world = world;
    }

    /** An image or audio to be shown or played. */
    void show(HttpServerResponse response, String message, int part) {
        show(response, file(message, part).data());
    }

    /** Any file, as a download. */
    void save(HttpServerResponse response, String message, int part) {
        MediaFile file = file(message, part);
        Answer.download(response, file.data(), file.filename());
    }

    void showSticker(HttpServerResponse response, String message, String sticker) {
        MessageState found = world.messages().find(message);
        Sticker one = found == null ? null : found.sticker(sticker);
        show(response, one == null ? null : one.file().data());
    }

    static void show(HttpServerResponse response, byte[] data) {
        ImageType image = data == null ? null : ImageType.of(data);
        AudioType audio = data == null || image != null ? null : AudioType.of(data);
        if (image == null && audio == null) {
            throw Refused.notFound();
        }
        Answer.media(response, data, image == null ? audio.mimeType() : image.mimeType());
    }

    private MediaFile file(String message, int part) {
        MessageState found = world.messages().find(message);
        MediaFile file = found == null || part < 0 || part >= found.parts().size()
                ? null
                : fileOf(found.parts().get(part));
        if (file == null) {
            throw Refused.notFound();
        }
        return file;
    }

    /** The file that a part is or shows, or null. */
    private static MediaFile fileOf(Part part) {
        if (part instanceof Part.Media media) {
            return media.file();
        } else if (part instanceof Part.Drawing drawing) {
            return drawing.file();
        }
        return part instanceof Part.App app && app.layout() != null
                ? app.layout().image()
                : null;
    }
}
