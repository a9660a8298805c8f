// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelimessage.error.ErrorCodes;
import io.github.camelimessage.error.IMessageException;
import io.github.camelimessage.error.ValidationException;
import io.github.camelimessage.model.AppCard;
import io.github.camelimessage.model.AppCardLayout;
import io.github.camelimessage.model.AppCardSession;
import io.github.camelimessage.model.Effect;
import io.github.camelimessage.model.MiniAppContent;
import io.github.camelimessage.model.MiniAppLayout;
import io.github.camelimessage.model.ReplyTarget;
import io.github.camelimessage.model.SentAppCard;
import io.github.camelimessage.sdk.Messages;
import io.github.camelimessage.sdk.SendOptions;
import io.github.camelimessage.simulator.world.Part;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Mini-app cards and their sessions. */
class ClientAppCardsTest extends ClientSuite {

    private static final String TEAM = "ABCDE12345";
    private static final String URL = "https://example.com/open?id=1";

    private String chat;
    private Messages messages;

    @BeforeEach
    void openChat() {
        chat = simulator.person(ALICE).openChat();
        messages = client.messages();
    }

    private static AppCard card(AppCardLayout layout) {
        return new AppCard(TEAM, "com.example.app.ext", "App", URL, 42L, true, layout);
    }

    private static AppCard caption(String caption) {
        return card(AppCardLayout.ofCaption(caption));
    }

    @Test
    void aCardIsSentWithAllItsFields() throws Exception {
        AppCardLayout layout =
                new AppCardLayout("C", "S", "TC", "TS", Images.JPEG, null, "Title", "Subtitle", "Summary");

        SentAppCard sent = result(messages.sendAppCard(chat, card(layout), SendOptions.NONE));

        MiniAppContent card = sent.message().content().miniApp();
        assertThat(card)
                .isEqualTo(new MiniAppContent(
                        TEAM,
                        "com.example.app.ext",
                        "App",
                        URL,
                        sent.session().sessionId(),
                        42L,
                        true,
                        new MiniAppLayout("C", "S", "TC", "TS", "Title", "Subtitle", "Summary")));
        assertThat(sent.message().content().balloonBundleId()).endsWith(":" + TEAM + ":com.example.app.ext");
        assertThat(sent.session())
                .isEqualTo(new AppCardSession(
                        sent.message().guid(),
                        chat,
                        card.sessionId(),
                        sent.message().guid()));
        Part part =
                simulator.world().messages().find(sent.message().guid()).parts().get(0);
        assertThat(part).isInstanceOfSatisfying(Part.App.class, app -> assertThat(
                        app.layout().image().data())
                .isEqualTo(Images.JPEG));
    }

    @Test
    void eachUpdateNamesTheLastOne() throws Exception {
        SentAppCard first = result(messages.sendAppCard(chat, caption("One"), SendOptions.NONE));
        SentAppCard second = result(messages.updateAppCard(first.session(), caption("Two"), SendOptions.NONE));
        SentAppCard third = result(messages.updateAppCard(second.session(), caption("Three"), SendOptions.NONE));

        assertThat(third.message().guid())
                .isNotIn(first.message().guid(), second.message().guid());
        assertThat(third.session().sessionId()).isEqualTo(first.session().sessionId());
        assertThat(third.session().targetMessageGuid())
                .isEqualTo(first.message().guid());
        assertThat(third.message().content().miniApp().layout().caption()).isEqualTo("Three");

        IMessageException stale = failure(messages.updateAppCard(first.session(), caption("Four"), SendOptions.NONE));
        assertThat(stale).isInstanceOf(ValidationException.class);
        assertThat(stale.context()).containsEntry("field", "session");
        assertThat(failure(messages.updateAppCard(
                                new AppCardSession("none", chat, "s", "none"), caption("x"), SendOptions.NONE))
                        .code())
                .isEqualTo("messageNotFound");
    }

    @Test
    void aKeyedCardIsSentOnce() throws Exception {
        SendOptions keyed = SendOptions.builder().clientMessageId("card-1").build();

        assertThat(result(messages.sendAppCard(chat, caption("One"), keyed)))
                .isEqualTo(result(messages.sendAppCard(chat, caption("One"), keyed)));
    }

    @Test
    void rulesHoldBeforeTheNetwork() throws Exception {
        simulator.calls().clear();
        AppCardLayout good = AppCardLayout.ofCaption("C");
        AppCardLayout noImageTitle = new AppCardLayout("C", null, null, null, Images.JPEG, null, null, null, null);
        AppCardLayout noJpeg = new AppCardLayout("C", null, null, null, Images.PNG, null, "T", null, null);
        AppCardLayout subtitleAlone = new AppCardLayout("C", null, null, null, null, null, null, "S", null);
        AppCardLayout empty = new AppCardLayout(null, " ", null, null, null, null, null, null, "Summary");
        List<AppCard> wrong = List.of(
                new AppCard("abcde12345", "a.b", "App", URL, null, null, good),
                new AppCard(null, "a.b", "App", URL, null, null, good),
                new AppCard(TEAM, "a:b", "App", URL, null, null, good),
                new AppCard(TEAM, " ", "App", URL, null, null, good),
                new AppCard(TEAM, "a.b", null, URL, null, null, good),
                new AppCard(TEAM, "a.b", "App", null, null, null, good),
                new AppCard(TEAM, "a.b", "App", "/open", null, null, good),
                new AppCard(TEAM, "a.b", "App", "ftp://example.com", null, null, good),
                new AppCard(TEAM, "a.b", "App", URL, 0L, null, good),
                new AppCard(TEAM, "a.b", "App", URL, null, null, null),
                card(noImageTitle),
                card(noJpeg),
                card(subtitleAlone),
                card(empty));
        AppCardSession session = new AppCardSession("m", chat, "s", "t");
        for (AppCard card : wrong) {
            assertThat(failure(messages.sendAppCard(chat, card, SendOptions.NONE))
                            .code())
                    .as("%s", card)
                    .isEqualTo(ErrorCodes.INVALID_ARGUMENT);
            assertThat(failure(messages.updateAppCard(session, card, SendOptions.NONE))
                            .code())
                    .as("%s", card)
                    .isEqualTo(ErrorCodes.INVALID_ARGUMENT);
        }
        for (AppCardSession incomplete : new AppCardSession[] {
            null,
            new AppCardSession(null, chat, "s", "t"),
            new AppCardSession("m", null, "s", "t"),
            new AppCardSession("m", chat, null, "t"),
            new AppCardSession("m", chat, "s", " ")
        }) {
            assertThat(failure(messages.updateAppCard(incomplete, caption("x"), SendOptions.NONE))
                            .code())
                    .isEqualTo(ErrorCodes.INVALID_ARGUMENT);
        }
        for (SendOptions options : List.of(
                SendOptions.builder().replyTo(ReplyTarget.of("m")).build(),
                SendOptions.builder().effect(Effect.SLAM).build(),
                SendOptions.builder().subject("s").build())) {
            assertThat(failure(messages.sendAppCard(chat, caption("x"), options))
                            .code())
                    .isEqualTo(ErrorCodes.OPERATION_NOT_SUPPORTED);
            assertThat(failure(messages.updateAppCard(session, caption("x"), options))
                            .code())
                    .isEqualTo(ErrorCodes.OPERATION_NOT_SUPPORTED);
        }
        AppCardLayout byUrl =
                new AppCardLayout("C", null, null, null, null, "https://example.com/a.jpg", null, null, null);
        assertThat(failure(messages.sendAppCard(chat, card(byUrl), SendOptions.NONE))
                        .code())
                .isEqualTo(ErrorCodes.OPERATION_NOT_SUPPORTED);

        assertThat(simulator.calls().all()).isEmpty();
    }
}
