// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.page;

import io.github.camelimessage.model.ReplyTarget;
import io.github.camelimessage.simulator.world.Draft;
import io.github.camelimessage.simulator.world.ImageType;
import io.github.camelimessage.simulator.world.MediaFile;
import io.github.camelimessage.simulator.world.Part;
import io.github.camelimessage.simulator.world.Person;
import io.github.camelimessage.simulator.world.Sticker;
import io.github.camelimessage.simulator.world.World;
import java.util.List;

/** Actions with a file. The file is the body of the request; the other arguments are query parameters. */
final class Uploads {
    private final World world;

    Uploads(World world) {
        this.world = world;
    }

    /** Sends the file as a message, or with {@code voice=true} as a voice memo; it may be a reply. */
    Done send(Query query, byte[] data) {
        boolean isVoiceMemo = query.flag("voice");
        MediaFile file = MediaFile.of(query.text("name"), query.text("type"), data);
        String replyTo = query.textOrNull("replyTo");
        ReplyTarget target = replyTo == null ? null : new ReplyTarget(replyTo, query.numberOrNull("part"));
        return Done.message(person(query)
                .send(query.text("chat"), Draft.of(List.of(new Part.Media(file, isVoiceMemo)), null, target, null))
                .guid());
    }

    /** Places a sticker, or with {@code tapback=true} reacts with it. */
    Done sticker(Query query, byte[] data) {
        ImageType type = ImageType.of(data);
        if (type == null) {
            throw Refused.invalid("A sticker must be an image");
        }
        MediaFile picture = MediaFile.of(query.text("name"), type.mimeType(), data);
        String chat = query.text("chat");
        String message = query.text("message");
        Integer part = query.numberOrNull("part");
        if (query.flag("tapback")) {
            person(query).reactWithSticker(chat, message, part, picture);
        } else {
            Sticker.Placement placement = new Sticker.Placement(
                    query.fraction("x"), query.fraction("y"), null, query.decimalOrNull("rotation"), null);
            person(query).placeSticker(chat, message, part, picture, placement);
        }
        return Done.NOTHING;
    }

    private Person person(Query query) {
        return world.person(query.text("as"));
    }
}
