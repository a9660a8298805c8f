// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.photon.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camelimessage.model.ReactionKind;
import io.github.camelimessage.simulator.world.ChatState;
import io.github.camelimessage.simulator.world.LogEntry;
import io.github.camelimessage.simulator.world.MediaFile;
import io.github.camelimessage.simulator.world.MessageChange;
import io.github.camelimessage.simulator.world.MessageState;
import io.github.camelimessage.simulator.world.Part;
import io.github.camelimessage.simulator.world.World;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The bodies of Photon's webhooks (Spectrum: payload). */
final class SpectrumPayload {
    private static final String PLATFORM = "iMessage";
    private static final int PREVIEW = 80;
    private static final Map<ReactionKind, String> EMOJIS = Map.of(
            ReactionKind.LOVE, "\u2764\ufe0f",
            ReactionKind.LIKE, "\ud83d\udc4d",
            ReactionKind.DISLIKE, "\ud83d\udc4e",
            ReactionKind.LAUGH, "\ud83d\ude02",
            ReactionKind.EMPHASIZE, "\u203c\ufe0f",
            ReactionKind.QUESTION, "\u2753");

    private final ObjectMapper mapper = new ObjectMapper();
    private final World world;

    SpectrumPayload(World world) {
        this.world = world;
    }

    byte[] bytes(Map<String, Object> body) {
        try {
            return mapper.writeValueAsBytes(body);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Maps of texts can always be written", impossible);
        }
    }

    String messageId(Map<String, Object> body) {
        return (String) ((Map<?, ?>) body.get("message")).get("id");
    }

    /** The body, or null for an event that these webhooks do not report. */
    Map<String, Object> of(LogEntry entry) {
        if (entry.isFromMe()) {
            return null;
        }
        Map<String, Object> space = space(world.chats().find(entry.chatGuid()));
        if (entry.change() instanceof MessageChange.Received received) {
            return body(
                    space, message(entry, space, id(received.message()), content(received.message(), entry, space)));
        }
        if (entry.change() instanceof MessageChange.ReactionAdded added) {
            String id = "spc-msg-" + added.messageGuid().toLowerCase(Locale.ROOT) + ":reaction:" + entry.sequence()
                    + ":" + (added.partIndex() == null ? 0 : added.partIndex());
            return body(space, message(entry, space, id, reaction(added)));
        }
        return null;
    }

    private static Map<String, Object> body(Map<String, Object> space, Map<String, Object> message) {
        return of("event", "messages", "space", space, "message", message);
    }

    private static Map<String, Object> space(ChatState chat) {
        return of(
                "id",
                chat.guid(),
                "platform",
                PLATFORM,
                "type",
                chat.isGroup() ? "group" : "dm",
                "phone",
                chat.line() == null ? "shared" : chat.line());
    }

    private static Map<String, Object> message(
            LogEntry entry, Map<String, Object> space, String id, Map<String, Object> content) {
        return of(
                "id", id,
                "platform", PLATFORM,
                "direction", "inbound",
                "timestamp", entry.occurredAt().toString(),
                "sender", of("id", entry.actor().address(), "platform", PLATFORM),
                "space", space,
                "content", content);
    }

    private static String id(MessageState message) {
        return "spc-msg-" + message.guid().toLowerCase(Locale.ROOT);
    }

    private static Map<String, Object> content(MessageState message, LogEntry entry, Map<String, Object> space) {
        List<MediaFile> files = message.parts().stream()
                .filter(Part.Media.class::isInstance)
                .map(part -> ((Part.Media) part).file())
                .toList();
        if (files.size() > 1) {
            List<Object> items = new ArrayList<>();
            for (int i = 0; i < files.size(); i++) {
                items.add(message(entry, space, "p:" + i + "/" + id(message), attachment(files.get(i))));
            }
            return of("type", "group", "items", items);
        }
        if (files.size() == 1) {
            return attachment(files.get(0));
        }
        return message.parts().size() == 1 && message.parts().get(0) instanceof Part.Link link
                ? of("type", "richlink", "url", link.url())
                : of("type", "text", "text", message.text());
    }

    private static Map<String, Object> attachment(MediaFile file) {
        return of(
                "type", "attachment",
                "id", file.id().toUpperCase(Locale.ROOT),
                "name", file.filename(),
                "mimeType", file.mimeType(),
                "size", file.data().length);
    }

    private Map<String, Object> reaction(MessageChange.ReactionAdded added) {
        MessageState target = world.messages().find(added.messageGuid());
        String emoji = added.reaction().emoji() == null
                ? EMOJIS.getOrDefault(
                        added.reaction().kind(), added.reaction().kind().value())
                : added.reaction().emoji();
        Instant sent = target.created();
        Map<String, Object> about = of(
                "id", id(target),
                "platform", PLATFORM,
                "timestamp", sent.toString(),
                "sender", of("id", target.sender().address(), "platform", PLATFORM));
        if (!target.text().isEmpty()) {
            about.put(
                    "contentPreview",
                    target.text().substring(0, Math.min(PREVIEW, target.text().length())));
        }
        return of("type", "reaction", "emoji", emoji, "target", about);
    }

    /** A map of alternating keys and values, in this order. */
    private static Map<String, Object> of(Object... keysAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return map;
    }
}
