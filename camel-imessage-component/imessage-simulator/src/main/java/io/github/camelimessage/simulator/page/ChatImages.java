// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.page;

import io.github.camelimessage.simulator.world.ChatDetails;
import io.github.camelimessage.simulator.world.World;
import io.vertx.core.http.HttpServerResponse;

/** Shows, sets and removes backgrounds and icons. */
final class ChatImages {
    private final World world;

    /** The two images of a chat. */
    enum Kind {
        BACKGROUND,
        ICON
    }

    ChatImages(World world) {
        this.world = world;
    }

    void show(HttpServerResponse response, Kind kind, String chat) {
        ChatDetails details = world.chats().inspect(chat);
        byte[] image;
        if (kind == Kind.BACKGROUND) {
            image = details.background() == null ? null : details.background().image();
        } else {
            image = details.icon() == null ? null : details.icon().data();
        }
        SentFiles.show(response, image);
    }

    void set(Kind kind, String chat, String as, byte[] image) {
        if (kind == Kind.BACKGROUND) {
            world.person(as).setBackground(chat, image);
        } else {
            world.person(as).setIcon(chat, image);
        }
    }

    void remove(Kind kind, String chat, String as) {
        if (kind == Kind.BACKGROUND) {
            world.person(as).removeBackground(chat);
        } else {
            world.person(as).removeIcon(chat);
        }
    }
}
