// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.linq.webhook;

import io.github.camelimessage.model.GroupIcon;
import io.github.camelimessage.model.Participant;
import io.github.camelimessage.simulator.linq.account.Account;
import io.github.camelimessage.simulator.linq.account.FileServer;
import io.github.camelimessage.simulator.linq.json.HandleJson;
import io.github.camelimessage.simulator.world.ChatState;
import io.github.camelimessage.simulator.world.GroupChange;
import io.github.camelimessage.simulator.world.LogEntry;
import io.github.camelimessage.simulator.world.WorldException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reports changes of groups: names and icons with their old values, and participants. */
final class GroupChanges {
    private final Teller teller;
    private final Account account;
    private final FileServer files;
    private final Map<String, String> names = new HashMap<>();

    GroupChanges(Teller teller, FileServer files) {
        this.teller = teller;
        this.account = teller.account();
        this.files = files;
    }

    void handle(LogEntry entry, ChatState chat, String trace, GroupChange change) {
        teller.announce(chat, trace, entry.occurredAt());
        if (change instanceof GroupChange.DisplayNameChanged named) {
            String old = names.put(chat.guid(), named.displayName());
            changed("chat.group_name_updated", entry, chat, trace, old, named.displayName());
        } else if (change instanceof GroupChange.IconChanged) {
            String url = iconUrl(entry, chat);
            String old = account.iconUrls().put(chat.guid(), url);
            changed("chat.group_icon_updated", entry, chat, trace, old, url);
        } else if (change instanceof GroupChange.IconRemoved) {
            String old = account.iconUrls().remove(chat.guid());
            changed("chat.group_icon_updated", entry, chat, trace, old, null);
        } else if (change instanceof GroupChange.ParticipantAdded added) {
            added(entry, chat, trace, added.participant());
        } else if (change instanceof GroupChange.ParticipantRemoved removed) {
            gone(entry, chat, trace, removed.participant(), false);
        } else if (change instanceof GroupChange.ParticipantLeft left) {
            gone(entry, chat, trace, left.participant(), true);
        }
    }

    private String iconUrl(LogEntry entry, ChatState chat) {
        GroupIcon icon;
        try {
            icon = account.world().groups().icon(account.world().owner(), chat.guid());
        } catch (WorldException goneAgain) {
            icon = new GroupIcon(new byte[0], "application/octet-stream");
        }
        return files.publish(chat.guid(), entry.sequence(), icon);
    }

    private void changed(String type, LogEntry entry, ChatState chat, String trace, String oldValue, String newValue) {
        teller.tell(type, chat, trace, entry.occurredAt(), () -> {
            Map<String, Object> data = new LinkedHashMap<>();
            data.put("chat_id", teller.views().chats().id(chat));
            data.put("updated_at", entry.occurredAt().toString());
            data.put(
                    "changed_by_handle",
                    teller.views().handles().of(chat, entry.actor().handle()));
            data.put("new_value", newValue);
            data.put("old_value", oldValue);
            return data;
        });
    }

    private void added(LogEntry entry, ChatState chat, String trace, Participant participant) {
        teller.tell("participant.added", chat, trace, entry.occurredAt(), () -> {
            HandleJson handle = teller.views().handles().of(chat, participant);
            return data(chat, handle, "added_at", entry);
        });
    }

    private void gone(LogEntry entry, ChatState chat, String trace, Participant participant, boolean byThemselves) {
        teller.tell("participant.removed", chat, trace, entry.occurredAt(), () -> {
            HandleJson handle = teller.views().handles().gone(chat, participant, byThemselves, entry.occurredAt());
            return data(chat, handle, "removed_at", entry);
        });
    }

    private Map<String, Object> data(ChatState chat, HandleJson handle, String time, LogEntry entry) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("handle", handle.handle());
        data.put(time, entry.occurredAt().toString());
        data.put("chat_id", teller.views().chats().id(chat));
        data.put("participant", handle);
        return data;
    }
}
