// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.linq.rules;

import io.github.camelimessage.model.ServiceType;
import io.github.camelimessage.model.linq.EffectType;
import io.github.camelimessage.model.linq.LinqMessageContent;
import io.github.camelimessage.model.linq.ReplyTo;
import io.github.camelimessage.model.linq.RequestPart;
import java.util.List;

/** The rules of a message (Linq: the rules of MessageContent). */
public final class MessageRules {

    private static final int MOST_PARTS = 100;
    private static final int MOST_URLS = 40;
    private static final int LONGEST_KEY = 255;
    private static final String FIELD = "message";

    private final Urls urls;
    private final PartRules parts;

    public MessageRules(Urls urls) {
        this.urls = urls;
        this.parts = new PartRules(urls);
    }

    /** A message that creates a chat: it must not contain a link. */
    public LinqMessageContent first(LinqMessageContent message) {
        content(message);
        if (message.parts() != null) {
            for (int i = 0; i < message.parts().size(); i++) {
                Refusal.unless(
                        !(message.parts().get(i) instanceof RequestPart.Link),
                        FIELD + ".parts[" + i + "]",
                        null,
                        "the first message of a chat must not be a link");
            }
        }
        return message;
    }

    public LinqMessageContent content(LinqMessageContent message) {
        Refusal.required(FIELD, message);
        if (message.experience() == null) {
            parts(message);
        } else {
            Refusal.unless(message.parts() == null, FIELD + ".parts", null, "a message has parts or an experience");
            Refusal.text(FIELD + ".experience.name", message.experience().name());
            Refusal.text(FIELD + ".experience.action", message.experience().action());
            onlyIMessage(message.preferredService(), "an experience");
        }
        key(FIELD + ".idempotency_key", message.idempotencyKey());
        replyTo(message.replyTo());
        if (message.effect() != null) {
            Refusal.unless(
                    message.effect().name() != null || message.effect().type() != null,
                    FIELD + ".effect",
                    null,
                    "an effect has a name and a type");
            effectType(message.effect().type());
        }
        return message;
    }

    private static void effectType(EffectType type) {
        Refusal.unless(
                type == null || type.equals(EffectType.SCREEN) || type.equals(EffectType.BUBBLE),
                FIELD + ".effect.type",
                type,
                "is screen or bubble, but this one is " + type);
    }

    private void parts(LinqMessageContent message) {
        List<RequestPart> all = Refusal.some(FIELD + ".parts", message.parts());
        Refusal.unless(
                all.size() <= MOST_PARTS,
                FIELD + ".parts",
                null,
                "at most " + MOST_PARTS + " parts are allowed, but there are " + all.size());
        int fetched = 0;
        for (int i = 0; i < all.size(); i++) {
            String field = FIELD + ".parts[" + i + "]";
            RequestPart part = all.get(i);
            parts.check(field, part);
            neighbours(field, all, i);
            if (part instanceof RequestPart.Media media && media.url() != null && !urls.isLinqs(media.url())) {
                fetched++;
            }
            if (part instanceof RequestPart.App || part instanceof RequestPart.AppClip) {
                onlyIMessage(message.preferredService(), "an app card");
            }
        }
        Refusal.unless(
                fetched <= MOST_URLS,
                FIELD + ".parts",
                null,
                "at most " + MOST_URLS + " media parts may name a URL, but " + fetched + " do; upload attachments");
    }

    private static void neighbours(String field, List<RequestPart> all, int index) {
        RequestPart part = all.get(index);
        boolean alone = part instanceof RequestPart.Link
                || part instanceof RequestPart.App
                || part instanceof RequestPart.AppClip;
        Refusal.unless(!alone || all.size() == 1, field, null, "a " + part.type() + " part must be the only part");
        Refusal.unless(
                index == 0 || !(part instanceof RequestPart.Text) || !(all.get(index - 1) instanceof RequestPart.Text),
                field,
                null,
                "two text parts must not follow each other; join them");
    }

    private static void onlyIMessage(ServiceType service, String what) {
        Refusal.unless(
                service == null || service.equals(ServiceType.IMESSAGE),
                FIELD + ".preferred_service",
                service,
                what + " needs iMessage, but the service is " + service);
    }

    /** A key that all attempts of one write share, or null. */
    public static void key(String field, String key) {
        if (key != null) {
            Refusal.text(field, key);
            Refusal.unless(
                    key.length() <= LONGEST_KEY,
                    field,
                    null,
                    "a key has at most " + LONGEST_KEY + " characters, but this one has " + key.length());
        }
    }

    private static void replyTo(ReplyTo target) {
        if (target != null) {
            Ids.uuid(FIELD + ".reply_to.message_id", target.messageId());
            partIndex(FIELD + ".reply_to.part_index", target.partIndex());
        }
    }

    /** A zero-based index of a part, or null. */
    public static void partIndex(String field, Integer index) {
        Refusal.unless(index == null || index >= 0, field, index, "a part index must not be negative, but is " + index);
    }
}
