// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.referee;

import io.github.camelimessage.model.AppCard;
import io.github.camelimessage.model.AppCardLayout;
import io.github.camelimessage.model.AppCardSession;
import io.github.camelimessage.model.OutgoingMessage;
import io.github.camelimessage.model.Poll;
import io.github.camelimessage.photon.PhotonClient;
import io.github.camelimessage.sdk.CreateChatOptions;
import io.github.camelimessage.sdk.FileSource;
import io.github.camelimessage.sdk.IMessageClient;
import io.github.camelimessage.sdk.SendOptions;
import io.github.camelimessage.sdk.UploadOptions;
import io.github.camelimessage.sdk.WriteOptions;
import io.github.camelimessage.simulator.IMessageSimulator;
import io.github.camelimessage.simulator.world.SharedLocation;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The values of a world that calls need.
 *
 * @param left a group that the calls leave
 * @param question a message of Alice
 * @param own a message of the account
 * @param live attachment with a companion
 * @param option of the poll
 */
record WireFacts(
        String alice,
        String bob,
        String chat,
        String group,
        String left,
        String question,
        String own,
        String drawing,
        String picture,
        String live,
        String poll,
        String option,
        AppCardSession session) {

    static final byte[] PNG = bytes("\211PNG\r\n\032\n\0\0\0\rIHDR");
    static final byte[] JPEG = bytes("\377\330\377\340\0\020JFIF");
    static final byte[] GIF = bytes("GIF89a\1\0\1\0");
    static final byte[] HEIC = bytes("\0\0\0\030ftypheic\0\0\0\0mif1heic");

    static WireFacts of(IMessageSimulator simulator) {
        String alice = UnaryStages.ALICE;
        String bob = UnaryStages.BOB;
        String chat = simulator.person(alice).openChat();
        simulator.person(bob).openChat();
        String question = simulator.person(alice).sendText(chat, "Question?").guid();
        String drawing = simulator
                .person(alice)
                .sendDrawing(chat, "image/png", PNG, true)
                .guid();
        simulator.person(alice).shareLocation(chat, SharedLocation.Place.of(52.5, 13.25), null);
        try (IMessageClient client = PhotonClient.builder()
                .address(simulator.grpcAddress())
                .tls(false)
                .token(simulator.token())
                .build()) {
            Poll poll = client.polls()
                    .create(chat, "Dinner?", List.of("Rice", "Fish"), WriteOptions.NONE)
                    .join();
            return new WireFacts(
                    alice,
                    bob,
                    chat,
                    group(client, alice, bob),
                    group(client, alice, bob, "erin@example.com"),
                    question,
                    client.messages()
                            .send(chat, OutgoingMessage.text("Answer"), SendOptions.NONE)
                            .join()
                            .guid(),
                    drawing,
                    upload(client, "cat.png", PNG, UploadOptions.NONE),
                    upload(client, "beach.heic", HEIC, new UploadOptions(FileSource.of(GIF, "beach.mov", null))),
                    poll.pollMessageGuid(),
                    poll.options().get(0).optionIdentifier(),
                    client.messages()
                            .sendAppCard(chat, card(), SendOptions.NONE)
                            .join()
                            .session());
        }
    }

    private static String group(IMessageClient client, String... addresses) {
        return client.chats()
                .create(List.of(addresses), CreateChatOptions.NONE)
                .join()
                .chat()
                .guid();
    }

    private static String upload(IMessageClient client, String name, byte[] data, UploadOptions options) {
        return client.attachments()
                .upload(FileSource.of(data, name, null), options)
                .join()
                .guid();
    }

    /** The smallest valid card. */
    static AppCard card() {
        return new AppCard(
                "ABCDE12345",
                "com.example.app",
                "App",
                "https://example.com/open?a=1&b=2",
                null,
                null,
                AppCardLayout.ofCaption("One"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
