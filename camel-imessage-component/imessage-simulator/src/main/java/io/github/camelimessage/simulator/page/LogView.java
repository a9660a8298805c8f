// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.page;

import io.github.camelimessage.simulator.world.Change;
import io.github.camelimessage.simulator.world.ChatChange;
import io.github.camelimessage.simulator.world.GroupChange;
import io.github.camelimessage.simulator.world.LogEntry;
import io.github.camelimessage.simulator.world.MessageChange;

/**
 * An entry of the event log as the page shows it. The types have the names that the endpoint option {@code types}
 * accepts.
 *
 * @param sequence its sequence number
 * @param at when it happened, ISO 8601
 * @param chat guid of the chat it happened in
 * @param actor address of the person who did it
 * @param isFromOwner whether the local account did it
 * @param type for example {@code message.received}
 * @param change for example {@code participantAdded}, or null if the type is enough
 * @param detail the new name, the text, the participant or the like, or null
 */
record LogView(
        long sequence,
        String at,
        String chat,
        String actor,
        boolean isFromOwner,
        String type,
        String change,
        String detail) {

    static LogView of(LogEntry entry) {
        Change change = entry.change();
        String name = decapitalized(change.getClass().getSimpleName());
        // Groups and polls have one type of event each, with the kind of change in it.
        boolean isTyped = change instanceof ChatChange || change instanceof MessageChange;
        String family = change instanceof ChatChange
                ? "chat"
                : change instanceof MessageChange ? "message" : change instanceof GroupChange ? "group" : "poll";
        return new LogView(
                entry.sequence(),
                entry.occurredAt().toString(),
                entry.chatGuid(),
                entry.actor().address(),
                entry.isFromMe(),
                family + "." + (isTyped ? name : "changed"),
                isTyped ? null : name,
                LogDetail.of(change));
    }

    private static String decapitalized(String name) {
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }
}
