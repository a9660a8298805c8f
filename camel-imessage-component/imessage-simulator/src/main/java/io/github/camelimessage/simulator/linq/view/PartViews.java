// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.linq.view;

import io.github.camelimessage.model.AppliedReaction;
import io.github.camelimessage.model.ReactionKind;
import io.github.camelimessage.model.TextFormat;
import io.github.camelimessage.simulator.linq.account.Account;
import io.github.camelimessage.simulator.linq.json.DecorationJson;
import io.github.camelimessage.simulator.linq.json.PartJson;
import io.github.camelimessage.simulator.linq.json.ReactionJson;
import io.github.camelimessage.simulator.linq.json.StickerJson;
import io.github.camelimessage.simulator.world.ChatState;
import io.github.camelimessage.simulator.world.MediaFile;
import io.github.camelimessage.simulator.world.MessageState;
import io.github.camelimessage.simulator.world.Part;
import io.github.camelimessage.simulator.world.Sticker;
import java.util.ArrayList;
import java.util.List;

/** The parts of a message as Linq shows them. */
public final class PartViews {
    private final Account account;
    private final Handles handles;

    PartViews(Account account, Handles handles) {
        this.account = account;
        this.handles = handles;
    }

    /** The parts in answers; null for an unsent message. */
    public List<PartJson> withReactions(ChatState chat, MessageState message) {
        if (message.retracted() != null) {
            return null;
        }
        List<PartJson> views = new ArrayList<>(message.parts().size());
        for (int i = 0; i < message.parts().size(); i++) {
            views.add(view(message.parts().get(i), reactions(chat, message, i)));
        }
        return views;
    }

    /** The parts in webhooks. */
    public List<PartJson> bare(MessageState message) {
        return message.parts().stream().map(part -> view(part, null)).toList();
    }

    private List<ReactionJson> reactions(ChatState chat, MessageState message, int part) {
        if (message.reactions().isEmpty()) {
            return List.of();
        }
        return message.reactions().stream()
                .filter(one -> (one.targetPartIndex() == null ? 0 : one.targetPartIndex()) == part)
                .map(one -> reaction(chat, one, message.sticker(one.messageGuid())))
                .toList();
    }

    private ReactionJson reaction(ChatState chat, AppliedReaction one, Sticker sticker) {
        return new ReactionJson(
                handles.of(chat, one.sender()),
                one.isFromMe(),
                type(one.reaction().kind()),
                one.reaction().emoji(),
                sticker == null ? null : sticker(sticker));
    }

    public StickerJson sticker(Sticker sticker) {
        MediaFile file = sticker.file();
        return new StickerJson(file.filename(), file.mimeType(), account.fileUrl(file));
    }

    /** Linq's name of a kind of tapback. */
    public static String type(ReactionKind kind) {
        return kind.equals(ReactionKind.EMOJI) ? "custom" : kind.value();
    }

    private PartJson view(Part part, List<ReactionJson> reactions) {
        if (part instanceof Part.Text text) {
            return text(text, reactions);
        }
        if (part instanceof Part.Media media) {
            return file(media.file(), reactions);
        }
        if (part instanceof Part.Drawing drawing) {
            return file(drawing.file(), reactions);
        }
        if (part instanceof Part.Link link) {
            return new PartJson.Link("link", link.url(), reactions);
        }
        return app((Part.App) part, reactions);
    }

    private PartJson file(MediaFile file, List<ReactionJson> reactions) {
        return new PartJson.Media(
                "media",
                file.id(),
                file.filename(),
                file.mimeType(),
                file.data().length,
                account.fileUrl(file),
                reactions);
    }

    private static PartJson text(Part.Text text, List<ReactionJson> reactions) {
        Part.Mention mention = text.mention();
        return new PartJson.Text(
                "text",
                text.value(),
                text.formatting().isEmpty()
                        ? null
                        : text.formatting().stream().map(PartViews::decoration).toList(),
                mention == null ? null : mention.address(),
                mention == null || mention.start() == null ? null : List.of(mention.start(), mention.end()),
                reactions);
    }

    private static DecorationJson decoration(TextFormat format) {
        List<Integer> range = List.of(format.start(), format.start() + format.length());
        return format.type().equals("effect")
                ? new DecorationJson(range, format.effectName(), null)
                : new DecorationJson(range, null, format.type());
    }

    private PartJson app(Part.App app, List<ReactionJson> reactions) {
        Part.AppLayout layout = app.layout();
        return new PartJson.App(
                "imessage_app",
                new PartJson.AppInfo(app.bundleId(), app.name(), app.teamId(), app.appStoreId()),
                new PartJson.Layout(
                        layout.caption(),
                        layout.imageSubtitle(),
                        layout.imageTitle(),
                        layout.image() == null ? layout.imageUrl() : account.fileUrl(layout.image()),
                        layout.subcaption(),
                        layout.trailingCaption(),
                        layout.trailingSubcaption()),
                // Required in answers, although optional in requests.
                app.url() == null ? "" : app.url(),
                app.fallbackText(),
                reactions);
    }
}
