// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.linq.mapping;

import io.github.camelimessage.model.AttachmentInfo;
import io.github.camelimessage.model.Effect;
import io.github.camelimessage.model.Mention;
import io.github.camelimessage.model.MessageContent;
import io.github.camelimessage.model.MiniAppContent;
import io.github.camelimessage.model.MiniAppLayout;
import io.github.camelimessage.model.TextFormat;
import io.github.camelimessage.model.TransferState;
import io.github.camelimessage.model.linq.IMessageAppLayout;
import io.github.camelimessage.model.linq.LinqMessage;
import io.github.camelimessage.model.linq.MessageEffect;
import io.github.camelimessage.model.linq.ResponsePart;
import io.github.camelimessage.model.linq.TextDecoration;
import io.github.camelimessage.model.linq.TextRange;
import java.util.ArrayList;
import java.util.List;

/** Converts the parts of a message to one content: one line for each text and link, files, formatting, an app card. */
final class ContentMapping {

    private final StringBuilder text = new StringBuilder();
    private final List<AttachmentInfo> attachments = new ArrayList<>();
    private final List<TextFormat> formatting = new ArrayList<>();
    private final List<Mention> mentions = new ArrayList<>();
    private boolean hasText;
    private String bundleId;
    private MiniAppContent miniApp;

    private ContentMapping() {}

    static MessageContent content(List<ResponsePart> parts, LinqMessage message) {
        ContentMapping content = new ContentMapping();
        parts.forEach(part -> content.add(part, message.isFromMe()));
        return new MessageContent(
                content.hasText ? content.text.toString() : null,
                content.attachments,
                content.formatting,
                content.mentions,
                content.bundleId,
                style(message.effect()),
                content.miniApp);
    }

    private void add(ResponsePart part, boolean isFromMe) {
        if (part instanceof ResponsePart.Text run) {
            int offset = line(run.value());
            decorations(run, offset);
            mention(run, offset);
        } else if (part instanceof ResponsePart.Link link) {
            line(link.value());
        } else if (part instanceof ResponsePart.Media media) {
            attachments.add(attachment(media, isFromMe));
        } else if (part instanceof ResponsePart.App app && app.app() != null) {
            bundleId = app.app().bundleId();
            miniApp = miniApp(app);
        }
    }

    /** Returns its start in the whole text. */
    private int line(String value) {
        if (value == null) {
            return text.length();
        }
        if (hasText) {
            text.append('\n');
        }
        hasText = true;
        int offset = text.length();
        text.append(value);
        return offset;
    }

    private void decorations(ResponsePart.Text run, int offset) {
        if (run.textDecorations() != null) {
            for (TextDecoration decoration : run.textDecorations()) {
                TextRange range = decoration.range();
                if (range != null) {
                    formatting.add(format(decoration, offset + range.start(), range.end() - range.start()));
                }
            }
        }
    }

    private static TextFormat format(TextDecoration decoration, int start, int length) {
        return decoration.animation() != null
                ? new TextFormat("effect", start, length, decoration.animation().value())
                : new TextFormat(
                        decoration.style() == null ? null : decoration.style().value(), start, length, null);
    }

    private void mention(ResponsePart.Text run, int offset) {
        if (run.mention() != null && run.value() != null) {
            TextRange range =
                    run.mentionRange() == null ? new TextRange(0, run.value().length()) : run.mentionRange();
            mentions.add(new Mention(run.mention(), offset + range.start(), range.end() - range.start()));
        }
    }

    private static AttachmentInfo attachment(ResponsePart.Media media, boolean isOutgoing) {
        return new AttachmentInfo(
                media.id(),
                null,
                media.filename(),
                media.mimeType(),
                null,
                media.sizeBytes() == null ? 0 : media.sizeBytes(),
                isOutgoing,
                TransferState.UNKNOWN,
                false,
                false,
                null);
    }

    private static MiniAppContent miniApp(ResponsePart.App part) {
        return new MiniAppContent(
                part.app().teamId(),
                part.app().bundleId(),
                part.app().name(),
                part.url(),
                null,
                part.app().appStoreId(),
                false,
                part.layout() == null ? null : layout(part.layout(), part.fallbackText()));
    }

    private static MiniAppLayout layout(IMessageAppLayout layout, String fallbackText) {
        return new MiniAppLayout(
                layout.caption(),
                layout.subcaption(),
                layout.trailingCaption(),
                layout.trailingSubcaption(),
                layout.imageTitle(),
                layout.imageSubtitle(),
                fallbackText);
    }

    /** Apple's name if the common model has the effect, otherwise Linq's name. */
    private static String style(MessageEffect effect) {
        if (effect == null) {
            return null;
        }
        for (Effect known : Effect.values()) {
            if (LinqEffects.of(known).name().equals(effect.name())) {
                return known.styleId();
            }
        }
        return effect.name();
    }
}
