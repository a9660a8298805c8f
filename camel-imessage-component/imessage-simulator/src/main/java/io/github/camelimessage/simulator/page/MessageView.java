// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.page;

import io.github.camelimessage.model.AppliedReaction;
import io.github.camelimessage.simulator.world.MessageState;
import io.github.camelimessage.simulator.world.Sticker;
import java.time.Instant;
import java.util.List;

/**
 * A message as the page shows it; times are ISO 8601, absent if not applicable.
 *
 * @param guid stable key
 * @param text the text, empty after unsending
 * @param subject subject line, or null
 * @param effect name of the effect, or null
 * @param parts its parts in order; empty after unsending
 * @param replyTo guid of the message it replies to, or null
 * @param replyToPart the bubble it replies to, or null for the whole message
 * @param sender address of the sender
 * @param isFromOwner whether the local account sent it
 * @param earlier texts that edits replaced, oldest first
 * @param isQuiet whether a Focus silenced it
 * @param reactions its current tapbacks
 * @param stickers its stickers
 */
record MessageView(
        String guid,
        String text,
        String subject,
        String effect,
        List<PartView> parts,
        String replyTo,
        Integer replyToPart,
        String sender,
        boolean isFromOwner,
        String created,
        String read,
        String edited,
        String retracted,
        List<EarlierView> earlier,
        boolean isQuiet,
        List<ReactionView> reactions,
        List<StickerView> stickers) {

    /**
     * One tapback; {@code part} is null for the whole message, {@code hasPicture} true for a sticker whose image can be
     * shown.
     */
    record ReactionView(String guid, String kind, String emoji, String sender, Integer part, boolean hasPicture) {

        static ReactionView of(AppliedReaction one, MessageState message) {
            return new ReactionView(
                    one.messageGuid(),
                    one.reaction().kind().value(),
                    one.reaction().emoji(),
                    one.sender().address(),
                    one.targetPartIndex(),
                    message.sticker(one.messageGuid()) != null);
        }
    }

    /** A text that an edit replaced. */
    record EarlierView(int part, String text, String replaced) {}

    /** One sticker, with its placement. */
    record StickerView(
            String guid,
            Integer part,
            String name,
            String sender,
            double x,
            double y,
            Double scale,
            Double rotation,
            Double width) {

        static StickerView of(Sticker sticker) {
            Sticker.Placement place = sticker.placement();
            return new StickerView(
                    sticker.guid(),
                    sticker.part(),
                    sticker.file().filename(),
                    sticker.sender().address(),
                    place.x(),
                    place.y(),
                    place.scale(),
                    place.rotation(),
                    place.width());
        }
    }

    static MessageView of(MessageState message) {
        return new MessageView(
                message.guid(),
                message.text(),
                message.subject(),
                EffectNames.name(message.effectId()),
                message.parts().stream().map(PartView::of).toList(),
                message.replyTo(),
                message.replyToPart(),
                message.sender().address(),
                message.isFromMe(),
                text(message.created()),
                text(message.read()),
                text(message.edited()),
                text(message.retracted()),
                message.earlier().stream()
                        .map(one -> new EarlierView(one.part(), one.text(), text(one.replaced())))
                        .toList(),
                message.alert() == MessageState.Alert.SILENCED,
                message.reactions().stream()
                        .map(one -> ReactionView.of(one, message))
                        .toList(),
                message.stickers().stream()
                        .filter(sticker -> !sticker.isTapback())
                        .map(StickerView::of)
                        .toList());
    }

    private static String text(Instant instant) {
        return instant == null ? null : instant.toString();
    }
}
