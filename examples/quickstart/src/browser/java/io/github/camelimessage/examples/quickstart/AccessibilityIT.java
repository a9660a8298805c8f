// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelimessage.model.ReactionKind;
import io.github.camelimessage.simulator.IMessageSimulator;
import io.github.camelimessage.simulator.world.Draft;
import io.github.camelimessage.simulator.world.MediaFile;
import io.github.camelimessage.simulator.world.MessageState;
import io.github.camelimessage.simulator.world.Part;
import io.github.camelimessage.simulator.world.Person;
import io.github.camelimessage.simulator.world.PollState;
import io.github.camelimessage.simulator.world.SharedLocation;
import io.github.camelimessage.simulator.world.Sticker;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names, roles and contrasts, checked by axe, in each theme and size of the page. */
class AccessibilityIT extends BrowserSuite {
    private static final String RULES = "wcag2a,wcag2aa,wcag21a,wcag21aa,wcag22aa,best-practice";

    private static IMessageSimulator simulator;
    private static String axe;

    @BeforeAll
    static void populate() throws IOException {
        try (InputStream script = AccessibilityIT.class.getResourceAsStream("/axe.min.js")) {
            axe = new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
        simulator = IMessageSimulator.builder().pagePort(0).start();
        Person alice = simulator.person("alice@example.com");
        String group = alice.createGroup("bob@example.com", "+15551234567");
        alice.rename(group, "Case 4711");
        alice.sendText(group, "Hello");
        simulator.world().messages().send(simulator.world().owner(), group, Draft.of("Hello, alice"));
        simulator
                .person("bob@example.com")
                .unsend(simulator.person("bob@example.com").sendText(group, "Oops"));
        String archived = simulator.person("dave@example.com").openChat();
        simulator.person("dave@example.com").sendText(archived, "Old");
        simulator.world().chats().setArchived(archived, true);
        alice.setTyping(group, true);
        sendThings(alice, group);
    }

    /** Every kind of message, and everything that may be added to one. */
    private static void sendThings(Person alice, String group) throws IOException {
        byte[] sunset = Files.readAllBytes(Path.of("src/main/resources/sunset.png"));
        MessageState picture = alice.sendFile(group, "sunset.png", "image/png", sunset);
        MediaFile sticker = MediaFile.of("sun.png", "image/png", sunset);
        alice.placeSticker(group, picture.guid(), null, sticker, Sticker.Placement.of(0.9, 0.1));
        simulator.person("bob@example.com").reactWithSticker(group, picture.guid(), null, sticker);
        alice.react(group, picture.guid(), ReactionKind.LOVE);
        alice.sendVoiceMemo(group, "memo.wav", "audio/wav", Sounds.silence());
        alice.sendFile(group, "report.pdf", "application/pdf", new byte[] {'%', 'P', 'D', 'F'});
        alice.edit(alice.reply(picture, "Looks god"), "Looks good");
        Part.AppLayout layout = new Part.AppLayout("Gate 4", "Boarding", "10:20", null, null, null, null);
        alice.sendAppCard(
                group,
                new Part.App("com.example.card", "Tickets", "ABCDE12345", null, layout, "https://example.com/4", null));
        PollState poll = alice.createPoll(group, "Lunch?", "Soup", "Salad");
        alice.vote(poll.guid(), poll.options().get(1).id());
        simulator
                .person("bob@example.com")
                .vote(poll.guid(), poll.options().get(0).id());
        alice.shareLocation(group, SharedLocation.Place.of(48.137, 11.575), null);
    }

    @AfterAll
    static void close() {
        page.leave();
        simulator.close();
    }

    @ParameterizedTest
    @CsvSource({
        "light, 1400, chat",
        "dark, 1400, chat",
        "light, 1400, details",
        "dark, 1400, details",
        "dark, 1400, new-dialog",
        "light, 1400, things",
        "dark, 1400, things",
        "dark, 400, things",
        "light, 1400, poll-dialog",
        "dark, 400, location-dialog",
        "light, 400, card-dialog",
        "dark, 1400, sticker-dialog",
        "light, 400, emoji-dialog",
        "light, 900, log",
        "light, 400, chats",
        "dark, 400, chat",
        "light, 400, log"
    })
    void thePageHasNoAccessibilityViolations(String scheme, int width, String part) throws IOException {
        browser.size(width, 800);
        browser.prefer(scheme);
        page.leave();
        page.open(simulator.pageAddress());
        page.click("#chat-list button", "Case 4711");
        page.awaitText("#messages .text", "Hello, alice");
        page.click("#messages .more");
        show(part);
        browser.picture(part + "-" + width + "-" + scheme);

        assertThat(hindrances()).isEqualTo(List.of());
        long beyond = (Long) browser.driver()
                .executeScript("return document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(beyond).as("no horizontal scrolling").isZero();
    }

    private static void show(String part) {
        switch (part) {
            case "details" -> page.click("#details-open");
            case "new-dialog" -> page.click("#new-chat");
            case "things" -> {
                page.click("#messages li:first-child .more");
                page.click("#plus");
                page.click("#messages .history summary");
                browser.driver().executeScript("document.getElementById('messages-scroll').scrollTop = 1e6");
            }
            case "poll-dialog", "location-dialog", "card-dialog" -> {
                page.click("#plus");
                page.click("#plus-" + part.substring(0, part.indexOf('-')));
            }
            case "sticker-dialog", "emoji-dialog" ->
                page.click("#messages [data-focus=" + part.substring(0, part.indexOf('-')) + "]");
            case "log", "chats" -> page.click("[data-show=" + part + "]");
            default -> {}
        }
    }

    @SuppressWarnings("unchecked")
    private static List<String> hindrances() {
        browser.driver().executeScript(axe);
        return (List<String>) browser.driver()
                .executeAsyncScript(
                        """
                        const done = arguments[arguments.length - 1];
                        axe.run({ runOnly: arguments[0].split(',') }).then(
                          (found) => done(found.violations.flatMap((rule) =>
                            rule.nodes.map((node) => `${rule.id}: ${node.html} ${node.failureSummary}`))),
                          (failure) => done([String(failure)]));
                        """,
                        RULES);
    }
}
