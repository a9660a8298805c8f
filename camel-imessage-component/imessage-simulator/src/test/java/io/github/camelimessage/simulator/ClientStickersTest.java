// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelimessage.error.NotFoundException;
import io.github.camelimessage.error.ValidationException;
import io.github.camelimessage.model.EmbeddedMedia;
import io.github.camelimessage.model.Message;
import io.github.camelimessage.model.PlacedSticker;
import io.github.camelimessage.model.StickerPlacement;
import io.github.camelimessage.model.StickerRequest;
import io.github.camelimessage.sdk.MessagePartOptions;
import io.github.camelimessage.sdk.Messages;
import io.github.camelimessage.simulator.world.MediaFile;
import io.github.camelimessage.simulator.world.MessageChange;
import io.github.camelimessage.simulator.world.MessageState;
import io.github.camelimessage.simulator.world.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Stickers, and the media inside Digital Touch and handwritten messages. */
class ClientStickersTest extends ClientSuite {

    private static final StickerPlacement PLACEMENT = new StickerPlacement(0.5, 0.25, 1.5, -0.1, 0.4);

    private Person alice;
    private String chat;
    private String heart;
    private Messages messages;

    @BeforeEach
    void openChat() {
        alice = simulator.person(ALICE);
        chat = alice.openChat();
        heart = add("heart.png", "image/png", Images.PNG);
        messages = client.messages();
    }

    private String add(String name, String type, byte[] data) {
        return keep(MediaFile.of(name, type, data));
    }

    @Test
    void aStickerSitsWhereItWasPut() throws Exception {
        String guid = alice.sendText(chat, "Hi").guid();

        Message changed = result(messages.placeSticker(
                chat, guid, new StickerRequest(heart, "love.png", PLACEMENT), new MessagePartOptions(0, "sticker-1")));
        Message again = result(messages.placeSticker(
                chat, guid, new StickerRequest(heart, "love.png", PLACEMENT), new MessagePartOptions(0, "sticker-1")));

        assertThat(changed.placedStickers()).hasSize(1);
        PlacedSticker sticker = changed.placedStickers().get(0);
        assertThat(sticker.placement()).isEqualTo(PLACEMENT);
        assertThat(sticker.targetPartIndex()).isZero();
        assertThat(sticker.isFromMe()).isTrue();
        assertThat(sticker.sticker().guid()).isEqualTo(heart);
        assertThat(sticker.sticker().fileName()).isEqualTo("love.png");
        assertThat(sticker.sticker().isSticker()).isTrue();
        assertThat(again).isEqualTo(changed);
        assertThat(simulator.world().log().read(0, Long.MAX_VALUE, 10))
                .last()
                .satisfies(entry -> assertThat(entry.change()).isInstanceOf(MessageChange.StickerPlaced.class));
    }

    @Test
    void aStickerThatCannotBePutIsRefused() throws Exception {
        String guid = alice.sendText(chat, "Hi").guid();
        StickerRequest good = new StickerRequest(heart, null, PLACEMENT);
        String sound = add("a.m4a", "audio/mp4", new byte[] {1});

        assertThat(failure(messages.placeSticker(
                        chat, guid, new StickerRequest(sound, null, PLACEMENT), MessagePartOptions.NONE)))
                .isInstanceOf(ValidationException.class);
        assertThat(failure(messages.placeSticker(
                                chat, guid, new StickerRequest("none", null, PLACEMENT), MessagePartOptions.NONE))
                        .code())
                .isEqualTo("attachmentNotFound");
        assertThat(failure(messages.placeSticker(chat, "none", good, MessagePartOptions.NONE))
                        .code())
                .isEqualTo("messageNotFound");
        assertThat(failure(messages.placeSticker(chat, guid, good, new MessagePartOptions(7, null))))
                .isInstanceOf(ValidationException.class);

        simulator.calls().clear();
        for (StickerRequest wrong : new StickerRequest[] {
            null,
            new StickerRequest(heart, null, null),
            new StickerRequest(" ", null, PLACEMENT),
            new StickerRequest(heart, null, new StickerPlacement(Double.NaN, 0, null, null, null)),
            new StickerRequest(heart, null, new StickerPlacement(0, 0, Double.POSITIVE_INFINITY, null, null))
        }) {
            assertThat(failure(messages.placeSticker(chat, guid, wrong, MessagePartOptions.NONE)))
                    .as("%s", wrong)
                    .isInstanceOf(ValidationException.class);
        }
        assertThat(simulator.calls().all()).isEmpty();
    }

    @Test
    void drawingsAreRead() throws Exception {
        byte[] film = new byte[3 * 1024 * 1024];
        film[7] = 7;
        MessageState touch = alice.sendDrawing(chat, "video/quicktime", film, false);
        MessageState written = alice.sendDrawing(chat, "image/png", Images.PNG, true);

        EmbeddedMedia media = result(messages.getEmbeddedMedia(chat, touch.guid()));

        assertThat(media.data()).isEqualTo(film);
        assertThat(media.mimeType()).isEqualTo("video/quicktime");
        assertThat(result(messages.getEmbeddedMedia(chat, written.guid())).data())
                .isEqualTo(Images.PNG);
        assertThat(result(messages.get(written.guid())).content().balloonBundleId())
                .isEqualTo("com.apple.Handwriting.HandwritingProvider");
    }

    @Test
    void whatHoldsNoMediaIsRefused() throws Exception {
        String text = alice.sendText(chat, "Hi").guid();

        assertThat(failure(messages.getEmbeddedMedia(chat, text)))
                .isInstanceOfSatisfying(ValidationException.class, refused -> assertThat(refused.code())
                        .isEqualTo("operationNotSupported"));
        assertThat(failure(messages.getEmbeddedMedia(chat, "none"))).isInstanceOf(NotFoundException.class);
        assertThat(failure(messages.getEmbeddedMedia(chat, " ")).context()).containsEntry("field", "message");
    }
}
