// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelimessage.linq.LinqClient;
import io.github.camelimessage.model.AppCard;
import io.github.camelimessage.model.AppCardLayout;
import io.github.camelimessage.model.AttachmentPart;
import io.github.camelimessage.model.Mention;
import io.github.camelimessage.model.Message;
import io.github.camelimessage.model.OutgoingMessage;
import io.github.camelimessage.model.SentAppCard;
import io.github.camelimessage.model.TextFormat;
import io.github.camelimessage.model.TextPart;
import io.github.camelimessage.sdk.SendOptions;
import io.github.camelimessage.simulator.world.MediaFile;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A message sent through one vendor appears at the other, in one world. */
class SendsAcrossVendorsTest extends ClientSuite {

    private static final String BOB = "+15551230001";
    private static final TextPart TEXT = new TextPart(
            "Look, Bob", List.of(new TextFormat("bold", 0, 4, null)), List.of(new Mention(BOB, 6, 3)), null);

    private LinqClient linq;
    private String group;
    private String linqGroup;

    @BeforeEach
    void openGroup() {
        linq = LinqClient.builder()
                .baseUrl(simulator.linqAddress())
                .token(simulator.token())
                .build();
        group = simulator.person(ALICE).createGroup(BOB);
        linqGroup = simulator.linq().chatId(group);
    }

    @AfterEach
    void closeLinq() {
        linq.close();
    }

    private Message atLinq(String guid) throws Exception {
        return result(linq.messages().get(simulator.linq().messageId(guid)));
    }

    private Message atPhoton(String id) throws Exception {
        return result(client.messages().get(simulator.linq().messageGuid(id)));
    }

    @Test
    void theSameMessageIsSentOverBoth() throws Exception {
        String picture = keep(MediaFile.of("cat.png", "image/png", Images.PNG));
        simulator.linq().publish("https://example.com/cat.png", "image/png", Images.PNG);

        Message fromPhoton = result(
                client.messages().send(group, OutgoingMessage.of(TEXT, AttachmentPart.of(picture)), SendOptions.NONE));
        Message fromLinq = result(linq.messages()
                .send(
                        linqGroup,
                        OutgoingMessage.of(TEXT, AttachmentPart.ofUrl("https://example.com/cat.png")),
                        SendOptions.NONE));

        for (Message message : List.of(fromPhoton, atLinq(fromPhoton.guid()), fromLinq, atPhoton(fromLinq.guid()))) {
            assertThat(message.content().text()).isEqualTo("Look, Bob");
            assertThat(message.content().mentions()).containsExactly(new Mention(BOB, 6, 3));
            assertThat(message.content().attachments()).singleElement().satisfies(file -> assertThat(file.mimeType())
                    .isEqualTo("image/png"));
            assertThat(message.partCount()).isEqualTo(2);
        }
    }

    @Test
    void aCardIsSentOverBothAndUpdatedAtLinq() throws Exception {
        AppCard card = new AppCard(
                "ABCDE12345",
                "com.example.app",
                "App",
                "https://example.com/1",
                null,
                null,
                AppCardLayout.ofCaption("One"));

        SentAppCard fromPhoton = result(client.messages().sendAppCard(group, card, SendOptions.NONE));
        SentAppCard fromLinq = result(linq.messages().sendAppCard(linqGroup, card, SendOptions.NONE));

        assertThat(atLinq(fromPhoton.message().guid())
                        .content()
                        .miniApp()
                        .layout()
                        .caption())
                .isEqualTo("One");
        assertThat(atPhoton(fromLinq.message().guid())
                        .content()
                        .miniApp()
                        .layout()
                        .caption())
                .isEqualTo("One");

        AppCard two = new AppCard(null, null, null, null, null, null, AppCardLayout.ofCaption("Two"));
        // Linq accepts an update as soon as the card is delivered.
        SentAppCard updated = await().atMost(Duration.ofSeconds(60))
                .ignoreExceptions()
                .until(
                        () -> result(linq.messages().updateAppCard(fromLinq.session(), two, SendOptions.NONE)),
                        answer -> true);
        assertThat(atPhoton(updated.session().messageGuid())
                        .content()
                        .miniApp()
                        .layout()
                        .caption())
                .isEqualTo("Two");
    }
}
