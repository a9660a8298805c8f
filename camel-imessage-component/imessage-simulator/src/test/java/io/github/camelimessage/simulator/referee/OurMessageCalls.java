// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.referee;

import static io.github.camelimessage.simulator.referee.OurCalls.ALL;
import static io.github.camelimessage.simulator.referee.OurCalls.key;

import io.github.camelimessage.model.AppCard;
import io.github.camelimessage.model.AppCardLayout;
import io.github.camelimessage.model.AttachmentPart;
import io.github.camelimessage.model.Effect;
import io.github.camelimessage.model.Mention;
import io.github.camelimessage.model.OutgoingMessage;
import io.github.camelimessage.model.Reaction;
import io.github.camelimessage.model.ReactionKind;
import io.github.camelimessage.model.ReplyTarget;
import io.github.camelimessage.model.StickerPlacement;
import io.github.camelimessage.model.StickerRequest;
import io.github.camelimessage.model.TextFormat;
import io.github.camelimessage.model.TextPart;
import io.github.camelimessage.sdk.EditMessageOptions;
import io.github.camelimessage.sdk.MessageFilter;
import io.github.camelimessage.sdk.MessagePartOptions;
import io.github.camelimessage.sdk.SendOptions;
import io.github.camelimessage.sdk.SendTextOptions;
import io.github.camelimessage.sdk.WriteOptions;
import java.time.Instant;
import java.util.List;

/** Those of the messages. */
final class OurMessageCalls {
    private static final Instant BEFORE = Instant.ofEpochMilli(1_782_907_200_123L);
    private static final Instant AFTER = Instant.ofEpochMilli(1_782_820_800_000L);
    private static final MessageFilter PAGE = new MessageFilter(7, "to/ken +1=*!'()~", false, true, BEFORE, AFTER);
    private static final List<TextFormat> FORMATTING = List.of(
            new TextFormat("bold", 0, 5, null),
            new TextFormat("italic", 0, 1, null),
            new TextFormat("underline", 1, 1, null),
            new TextFormat("strikethrough", 2, 1, null),
            new TextFormat("effect", 6, 6, "jitter"));

    private final OurCalls calls;
    private final WireFacts facts;
    private final String chat;

    private OurMessageCalls(OurCalls calls, WireFacts facts) {
        this.calls = calls;
        this.facts = facts;
        this.chat = facts.chat();
    }

    static void addTo(OurCalls calls, WireFacts facts) {
        OurMessageCalls messages = new OurMessageCalls(calls, facts);
        messages.texts();
        messages.files();
        messages.cards();
        messages.changes();
        messages.stickers();
        messages.afterwards();
        messages.reads();
    }

    private void texts() {
        calls.add("messages.sendText", im -> im.messages()
                .sendText(chat, " Grüße, \"world\" \\ \uD83D\uDC4B\uD83C\uDFFD\n<b>&"));
        SendTextOptions options = SendTextOptions.builder()
                .replyTo(new ReplyTarget(facts.question(), 0))
                .subject("Subject")
                .effect(Effect.INVISIBLE)
                .enableDataDetection(false)
                .enableLinkPreview(true)
                .formatting(FORMATTING)
                .clientMessageId("key of sendText")
                .build();
        calls.add("messages.sendText" + ALL, im -> im.messages().sendText(chat, "Every option", options));
    }

    private void files() {
        OutgoingMessage file = OutgoingMessage.of(AttachmentPart.of(facts.picture()));
        calls.add("messages.sendAttachment", im -> im.messages().send(chat, file, SendOptions.NONE));
        SendOptions memo = SendOptions.builder()
                .replyTo(ReplyTarget.of(facts.question()))
                .effect(Effect.SLAM)
                .clientMessageId("key of sendAttachment")
                .build();
        calls.add("messages.sendAttachment" + ALL, im -> im.messages().sendVoiceMemo(chat, facts.picture(), memo));
        OutgoingMessage two = OutgoingMessage.of(TextPart.of("One"), AttachmentPart.of(facts.picture()));
        calls.add("messages.sendMultipart", im -> im.messages().send(chat, two, SendOptions.NONE));
        OutgoingMessage parts = OutgoingMessage.of(
                new TextPart(
                        "Hi Alice",
                        List.of(new TextFormat("bold", 0, 2, null)),
                        List.of(new Mention(facts.alice(), 3, 5)),
                        0),
                new AttachmentPart(facts.picture(), null, "tom.png", 1));
        SendOptions options = SendOptions.builder()
                .replyTo(new ReplyTarget(facts.question(), 1))
                .subject("Subject")
                .effect(Effect.ECHO)
                .enableDataDetection(true)
                .clientMessageId("key of sendMultipart")
                .build();
        calls.add("messages.sendMultipart" + ALL, im -> im.messages().send(chat, parts, options));
    }

    private void cards() {
        AppCard least = WireFacts.card();
        AppCard whole = new AppCard(
                least.teamId(),
                least.extensionBundleId(),
                least.appName(),
                least.url(),
                1_234_567_890L,
                true,
                new AppCardLayout("One", "Two", "Three", "Four", WireFacts.JPEG, null, "Five", "Six", "Seven"));
        calls.add("messages.sendCustomizedMiniApp", im -> im.messages().sendAppCard(chat, least, SendOptions.NONE));
        calls.add("messages.sendCustomizedMiniApp" + ALL, im -> im.messages().sendAppCard(chat, whole, keyed("card")));
        calls.add("messages.updateCustomizedMiniApp", im -> im.messages()
                .updateAppCard(facts.session(), least, SendOptions.NONE));
        calls.add("messages.updateCustomizedMiniApp" + ALL, im -> im.messages()
                .updateAppCard(facts.session(), whole, keyed("update")));
    }

    private static SendOptions keyed(String name) {
        return SendOptions.builder().clientMessageId("key of " + name).build();
    }

    private static MessagePartOptions part(String name) {
        return new MessagePartOptions(1, "key of " + name);
    }

    private void changes() {
        String own = facts.own();
        String question = facts.question();
        calls.add("messages.edit", im -> im.messages().edit(chat, own, "Other", EditMessageOptions.NONE));
        calls.add("messages.edit" + ALL, im -> im.messages()
                .edit(chat, own, "Other", new EditMessageOptions(1, "Edited: Other", "key of edit")));
        calls.add("messages.setReaction", im -> im.messages()
                .setReaction(chat, question, new Reaction(ReactionKind.LOVE, null), true, MessagePartOptions.NONE));
        Reaction fire = new Reaction(ReactionKind.EMOJI, "\uD83D\uDD25");
        calls.add("messages.setReaction" + ALL, im -> im.messages()
                .setReaction(chat, question, fire, false, part("react")));
    }

    private void stickers() {
        StickerRequest least =
                new StickerRequest(facts.picture(), null, new StickerPlacement(0.5, 0.25, null, null, null));
        StickerRequest whole =
                new StickerRequest(facts.picture(), null, new StickerPlacement(120, 1e-7, 1.5, -0.1, 1e21));
        calls.add("messages.placeSticker", im -> im.messages()
                .placeSticker(chat, facts.question(), least, MessagePartOptions.NONE));
        calls.add("messages.placeSticker" + ALL, im -> im.messages()
                .placeSticker(chat, facts.question(), whole, part("sticker")));
    }

    private void afterwards() {
        String own = facts.own();
        calls.add("messages.notifySilenced", im -> im.messages().notifySilenced(chat, own, WriteOptions.NONE));
        calls.add("messages.notifySilenced" + ALL, im -> im.messages().notifySilenced(chat, own, key("notify")));
        calls.add("messages.unsend", im -> im.messages().unsend(chat, own, MessagePartOptions.NONE));
        calls.add("messages.unsend" + ALL, im -> im.messages().unsend(chat, own, part("unsend")));
    }

    private void reads() {
        calls.add("messages.get", im -> im.messages().get(facts.question()));
        calls.add("messages.get" + ALL, im -> im.messages().get("p:0/spc-msg ö+1*!'()~"));
        calls.add("messages.getEmbeddedMedia", im -> im.messages().getEmbeddedMedia(chat, facts.drawing()));
        calls.add(
                "messages.getEmbeddedMedia" + ALL, im -> im.messages().getEmbeddedMedia(chat, "p:0/spc-msg ö+1*!'()~"));
        calls.add("messages.listRecent", im -> im.messages().listRecent(MessageFilter.ALL));
        calls.add("messages.listRecent" + ALL, im -> im.messages().listRecent(PAGE));
        calls.add("messages.listInChat", im -> im.messages().listInChat(chat, MessageFilter.ALL));
        calls.add("messages.listInChat" + ALL, im -> im.messages().listInChat(chat, PAGE));
        calls.stream("messages.subscribeEvents", im -> im.messages().subscribeEvents(null));
        calls.stream("messages.subscribeEvents" + ALL, im -> im.messages().subscribeEvents(chat));
    }
}
