// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.linq.rest;

import io.github.camelimessage.model.ReplyTarget;
import io.github.camelimessage.simulator.linq.account.Attachments;
import io.github.camelimessage.simulator.linq.account.ChatIds;
import io.github.camelimessage.simulator.linq.account.EffectNames;
import io.github.camelimessage.simulator.linq.json.EffectJson;
import io.github.camelimessage.simulator.world.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads messages from requests (reference: MessageContent and its parts). */
final class ContentReader {
    private static final int MAX_PARTS = 100;
    private static final int MAX_MEDIA_BY_URL = 40;
    private static final int MAX_LINK = 2048;
    private static final int MAX_KEY = 255;
    private static final Set<String> SERVICES = Set.of("iMessage", "SMS", "RCS");
    private static final Set<String> EFFECT_TYPES = Set.of("screen", "bubble");
    private static final Set<String> ALONE = Set.of("link", "imessage_app", "app_clip");

    private final Attachments attachments;
    private final Web web;

    ContentReader(Attachments attachments, Web web) {
        this.attachments = attachments;
        this.web = web;
    }

    Content read(Input message) {
        if (message.has("experience")) {
            throw Refused.notEnabled();
        }
        List<Input> parts = message.objects("parts");
        if (parts.isEmpty()) {
            throw Refused.missing(message.name("parts"));
        }
        if (parts.size() > MAX_PARTS) {
            throw Refused.content("A message must not have more than " + MAX_PARTS + " parts");
        }
        String key = message.optional("idempotency_key");
        if (key != null && key.length() > MAX_KEY) {
            throw Refused.value("The idempotency key has more than " + MAX_KEY + " characters");
        }
        String service = message.optional("preferred_service");
        if (service != null && !SERVICES.contains(service)) {
            throw Refused.value("The preferred service must be one of " + SERVICES);
        }
        return new Content(pieces(parts), effect(message), key, service, replyTo(message));
    }

    private List<Content.Piece> pieces(List<Input> parts) {
        List<Content.Piece> pieces = new ArrayList<>(parts.size());
        String before = "";
        for (Input part : parts) {
            String type = part.required("type");
            if (ALONE.contains(type) && parts.size() > 1) {
                throw Refused.content("A part of type " + type + " must be the only part of its message");
            }
            if (type.equals("text") && before.equals("text")) {
                throw Refused.content("Two text parts must not follow each other");
            }
            pieces.add(piece(part, type));
            before = type;
        }
        long byUrl = pieces.stream()
                .filter(piece -> piece instanceof Content.ByUrl one && !web.isOwn(one.url()))
                .count();
        if (byUrl > MAX_MEDIA_BY_URL) {
            throw Refused.content("A message must not have more than " + MAX_MEDIA_BY_URL + " files by URL");
        }
        return pieces;
    }

    private Content.Piece piece(Input part, String type) {
        return switch (type) {
            case "text" -> new Content.Ready(TextReader.read(part));
            case "media" -> media(part, "url", false);
            case "link" -> new Content.Ready(link(part));
            case "imessage_app" -> new Content.Ready(AppCardReader.read(part));
            // Payments are not simulated, so there are no payment links.
            case "app_clip" -> throw Refused.notEnabled();
            default -> throw Refused.content("Unknown part type " + type);
        };
    }

    private static Part link(Input part) {
        String url = part.required("value");
        if (url.length() > MAX_LINK) {
            throw Refused.content("A link must not have more than " + MAX_LINK + " characters");
        }
        if (!url.matches("(?i)https?://\\S+")) {
            throw Refused.content("A link must be an http or https URL");
        }
        return new Part.Link(url);
    }

    /** A file, given by either its id or a URL. */
    Content.Piece media(Input part, String urlField, boolean isVoiceMemo) {
        String id = part.optional("attachment_id");
        String url = part.optional(urlField);
        if ((id == null) == (url == null)) {
            throw Refused.content("A file needs either an attachment_id or a " + urlField);
        }
        if (url != null) {
            return new Content.ByUrl(Web.requireUrl(part.name(urlField), url), isVoiceMemo);
        }
        if (!Checks.isUuid(id)) {
            throw Refused.value("The field " + part.name("attachment_id") + " is not a UUID");
        }
        Attachments.Entry entry = attachments.find(id);
        if (entry == null) {
            throw Refused.noAttachment();
        }
        if (entry.file() == null) {
            throw Refused.attachmentNotReady();
        }
        if (isVoiceMemo) {
            ContentTypes.requireVoice(entry.contentType());
        }
        return new Content.Ready(new Part.Media(entry.file(), isVoiceMemo));
    }

    private static EffectJson effect(Input message) {
        Input effect = message.optionalObject("effect");
        if (effect == null) {
            return null;
        }
        String type = effect.optional("type");
        String name = effect.optional("name");
        if (type != null && !EFFECT_TYPES.contains(type)) {
            throw Refused.value("The type of the effect must be one of " + EFFECT_TYPES);
        }
        return new EffectJson(name, type == null && name != null ? EffectNames.typeOf(name) : type);
    }

    private static ReplyTarget replyTo(Input message) {
        Input target = message.optionalObject("reply_to");
        if (target == null) {
            return null;
        }
        String id = target.required("message_id");
        Integer part = target.optionalInt("part_index");
        if (!Checks.isUuid(id)) {
            throw Refused.value("The field " + target.name("message_id") + " is not a UUID");
        }
        if (part != null && part < 0) {
            throw Refused.value("A part index must not be negative");
        }
        return new ReplyTarget(ChatIds.messageGuid(id), part == null ? 0 : part);
    }
}
