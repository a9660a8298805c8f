// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.linq.webhook;

import io.github.camelimessage.model.GroupIcon;
import io.github.camelimessage.simulator.linq.account.FileServer;
import io.github.camelimessage.simulator.world.Background;
import io.github.camelimessage.simulator.world.ChatChange;
import io.github.camelimessage.simulator.world.ChatState;
import io.github.camelimessage.simulator.world.ImageType;
import io.github.camelimessage.simulator.world.LogEntry;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reports changes of backgrounds. Linq has no event for a chat that was read or archived. */
final class ChatChanges {
    private final Teller teller;
    private final FileServer files;

    ChatChanges(Teller teller, FileServer files) {
        this.teller = teller;
        this.files = files;
    }

    void handle(LogEntry entry, ChatState chat, String trace, ChatChange change) {
        if (change instanceof ChatChange.BackgroundChanged) {
            // The account has left the chat meanwhile, so its background is unknown.
            tell(entry, chat, trace, chat.ownerIsMember() ? current(entry, chat) : null);
        } else if (change instanceof ChatChange.BackgroundRemoved) {
            tell(entry, chat, trace, null);
        }
    }

    private void tell(LogEntry entry, ChatState chat, String trace, Object background) {
        teller.announce(chat, trace, entry.occurredAt());
        teller.tell("chat.background_updated", chat, trace, entry.occurredAt(), () -> {
            Map<String, Object> data = new LinkedHashMap<>();
            data.put("chat", teller.events().chat(chat, false));
            data.put(
                    "actor_handle",
                    teller.views().handles().of(chat, entry.actor().handle()));
            data.put("background", background);
            return data;
        });
    }

    private Object current(LogEntry entry, ChatState chat) {
        Background background = teller.account().world().chats().background(chat.guid());
        if (background == null) {
            return null;
        }
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("type", background.type());
        if (background.image() != null) {
            String type = ImageType.of(background.image()).mimeType();
            data.put(
                    "image_url", files.publish(chat.guid(), entry.sequence(), new GroupIcon(background.image(), type)));
        }
        if (background.style() != null) {
            data.put("style", background.style());
        }
        if (background.variant() != null) {
            data.put("variant", background.variant());
        }
        if (!background.shades().isEmpty()) {
            data.put("shades", background.shades());
        }
        return data;
    }
}
