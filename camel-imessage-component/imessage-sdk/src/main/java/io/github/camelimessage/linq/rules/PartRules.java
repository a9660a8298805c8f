// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.linq.rules;

import io.github.camelimessage.model.linq.RequestPart;

/** The rules of a single part (Linq: TextPart, MediaPart, LinkPart, IMessageAppPart). */
final class PartRules {

    private static final int LONGEST_LINK = 2048;

    private final Urls urls;
    private final AppCardRules cards;

    PartRules(Urls urls) {
        this.urls = urls;
        this.cards = new AppCardRules(urls);
    }

    void check(String field, RequestPart part) {
        if (part instanceof RequestPart.Text text) {
            text(field, text);
        } else if (part instanceof RequestPart.Media media) {
            oneSource(field, "attachment_id", media.attachmentId(), "url", media.url());
        } else if (part instanceof RequestPart.Link link) {
            Refusal.unless(
                    link.value() == null || link.value().length() <= LONGEST_LINK,
                    field + ".value",
                    null,
                    "a link has at most " + LONGEST_LINK + " characters");
            urls.web(field + ".value", link.value());
        } else if (part instanceof RequestPart.App app) {
            cards.part(field, app);
        } else if (part instanceof RequestPart.AppClip clip) {
            urls.web(field + ".value", clip.value());
        } else {
            Refusal.text(field + ".type", part.type());
        }
    }

    private static void text(String field, RequestPart.Text text) {
        Texts.message(field + ".value", text.value());
        DecorationRules.check(field + ".text_decorations", text.value(), text.textDecorations());
        if (text.mention() != null) {
            Handles.handle(field + ".mention", text.mention());
        }
        if (text.mentionRange() != null) {
            Refusal.unless(text.mention() != null, field + ".mention_range", null, "needs a mention");
            DecorationRules.range(field + ".mention_range", text.value(), text.mentionRange());
        }
    }

    /** Exactly one of an uploaded file and a URL. */
    void oneSource(String field, String idName, String id, String urlName, String url) {
        Refusal.unless(
                (id == null) != (url == null),
                field,
                null,
                "exactly one of " + idName + " and " + urlName + " is needed");
        if (id != null) {
            Ids.uuid(field + "." + idName, id);
        } else {
            urls.https(field + "." + urlName, url);
        }
    }
}
