// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelimessage.simulator.IMessageSimulator;
import io.github.camelimessage.simulator.world.Draft;
import io.github.camelimessage.simulator.world.MessageState;
import io.github.camelimessage.simulator.world.Part;
import io.github.camelimessage.simulator.world.Person;
import io.github.camelimessage.simulator.world.PollState;
import io.github.camelimessage.simulator.world.SharedLocation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** Messages other than text, and actions on messages, by the visitor as the other person. */
class ThingsIT extends BrowserSuite {
    private static final Path SUNSET = Path.of("src/main/resources/sunset.png").toAbsolutePath();
    private static final String ALICE = "alice@example.com";

    @TempDir
    Path folder;

    private IMessageSimulator simulator;
    private Person alice;
    private String chat;

    @BeforeEach
    void open() {
        simulator = IMessageSimulator.builder().pagePort(0).start();
        alice = simulator.person(ALICE);
        chat = alice.openChat();
        page.open(simulator.pageAddress());
        page.click("#chat-list button", "alice");
        page.awaitText("#chat-title", "alice");
    }

    @AfterEach
    void close() {
        page.leave();
        simulator.close();
    }

    @Test
    void sendsPicturesVoiceMemosAndFiles() throws IOException {
        page.click("#plus");
        page.find("#file-input").sendKeys(SUNSET.toString());
        Page.eventually(() -> number("document.querySelector('.yours .picture-part')?.naturalWidth") > 0);
        Path memo = Files.write(folder.resolve("memo.wav"), Sounds.silence());
        page.find("#audio-input").sendKeys(memo.toString());
        Page.eventually(() -> number("document.querySelector('.yours audio')?.duration") > 0);
        page.awaitText(".audio-kind", "Voice memo · memo.wav");
        Path markup = Files.writeString(folder.resolve("a.svg"), "<svg onload='document.title=1'/>");
        page.find("#file-input").sendKeys(markup.toString());
        page.awaitText(".yours .file", "a.svg");
        page.awaitText("#events .event-detail", "a.svg");

        Page.eventually(() -> number("document.getElementById('messages-scroll').scrollHeight"
                        + " - document.getElementById('messages-scroll').scrollTop"
                        + " - document.getElementById('messages-scroll').clientHeight")
                < 2);

        List<MessageState> sent = messages();
        assertThat(sent)
                .extracting(message -> ((Part.Media) message.parts().get(0)).isVoiceMemo())
                .containsExactly(false, true, false);
        Part.Media picture = (Part.Media) sent.get(2).parts().get(0);
        assertThat(picture.file().data()).isEqualTo(Files.readAllBytes(SUNSET));
        assertThat(picture.file().mimeType()).isEqualTo("image/png");
        assertThat(page.find(".yours .file a").getAttribute("download")).isEqualTo("a.svg");
        assertThat(browser.driver().getTitle()).isEqualTo("iMessage simulator");
    }

    @Test
    void aFileThatIsTooLargeIsNotSent() throws IOException {
        Path large = Files.write(folder.resolve("large.bin"), new byte[20 * 1024 * 1024 + 1]);
        page.find("#file-input").sendKeys(large.toString());
        page.awaitText("#alert", "larger than 20 MB");
        assertThat(messages()).isEmpty();
    }

    @Test
    void editsTakesBackRepliesAndReacts() {
        MessageState two = alice.send(chat, Draft.of(Part.Text.of("Pump 4"), Part.Text.of("leaks")));
        page.awaitText("#messages .text", "leaks");
        act("leaks", "part");
        page.click("[data-focus=part] option", "2: leaks");
        page.click("[data-focus=edit]");
        assertThat(page.find("#text").getAttribute("value")).isEqualTo("leaks");
        page.find("#text").clear();
        page.write("drips");
        page.awaitText("#messages .text", "drips");
        page.click("#messages .history summary");
        page.awaitText("#messages .history li", "leaks");

        act("drips", "part");
        page.click("[data-focus=part] option", "2: drips");
        page.click("[data-focus=reply]");
        page.write("Which one?");
        page.awaitText("#messages .quote", "drips");

        act("Which one?", "emoji");
        page.find("#emoji").sendKeys("\u2699");
        page.click("#emoji-form .primary");
        page.awaitText("#messages .reactions", "\u2699 by " + ALICE);
        act("Which one?", "mine");
        page.awaitText("#events .event", "message.reactionRemoved");
        act("Which one?", "unsend");
        page.awaitText("#messages .unsent", "alice unsent a message");

        assertThat(messages().get(0).replyToPart()).isEqualTo(1);
        assertThat(messages().get(0).retracted()).isNotNull();
        assertThat(simulator.world().messages().find(two.guid()).text()).isEqualTo("Pump 4\ndrips");
        assertThat(page.texts("#events .event-type"))
                .containsExactly(
                        "message.received",
                        "message.edited",
                        "message.received",
                        "message.reactionAdded",
                        "message.reactionRemoved",
                        "message.unsent");
    }

    @Test
    void placesStickersAndReactsWithThem() {
        MessageState hello = account(Part.Text.of("Hello, alice"));
        page.awaitText("#messages .account .text", "Hello, alice");
        act("Hello, alice", "sticker");
        page.find("#sticker-file").sendKeys(SUNSET.toString());
        page.find("#sticker-x").sendKeys(Keys.HOME);
        page.click("#sticker-send");
        Page.eventually(() -> number("document.querySelector('.account .sticker')?.naturalWidth") > 0);
        act("Hello, alice", "sticker");
        page.find("#sticker-file").sendKeys(SUNSET.toString());
        page.click("#sticker-tapback");
        page.click("#sticker-send");
        Page.eventually(() -> number("document.querySelector('.tapback-sticker')?.naturalWidth") > 0);

        MessageState shown = simulator.world().messages().find(hello.guid());
        assertThat(shown.stickers().get(0).placement().x()).isZero();
        assertThat(shown.stickers().get(0).placement().y()).isEqualTo(0.1);
        assertThat(shown.stickers().get(1).isTapback()).isTrue();
        page.awaitText("#events .event", "message.stickerPlaced");
        act("Hello, alice", "mine");
        Page.eventually(() ->
                simulator.world().messages().find(hello.guid()).reactions().isEmpty());
    }

    @Test
    void asksAndVotesWithoutAMouse() {
        page.backTo("#plus");
        page.press(Keys.ENTER);
        page.tabTo("#plus-poll");
        page.press(Keys.ENTER);
        Page.eventually(() -> page.hasFocus("#poll-title"));
        page.press("Lunch?", Keys.TAB, "Soup", Keys.TAB, "Salad", Keys.TAB, Keys.ENTER, "Pizza", Keys.ENTER);
        page.awaitText("#messages .poll-title", "Lunch?");
        Page.eventually(() -> page.hasFocus("#text"));
        page.backTo("#messages .poll-choices li:nth-child(3) button");
        page.press(Keys.ENTER);
        page.awaitText("#messages .poll-choices li:nth-child(3)", "alice");
        assertThat(page.hasFocus("#messages .poll-choices li:nth-child(3) button"))
                .as("the poll was replaced, and keeps the focus")
                .isTrue();
        PollState poll = simulator.world().polls().inspect(chat).get(0);
        simulator
                .world()
                .polls()
                .vote(
                        simulator.world().owner(),
                        poll.guid(),
                        poll.options().get(0).id());
        page.awaitText("#messages .poll-choices li:nth-child(1)", "the account");
        page.awaitText("#messages .poll .meta", "2 votes");
        page.press(Keys.ENTER);
        page.awaitText("#messages .poll .meta", "1 vote");

        page.press(Keys.TAB, Keys.ENTER);
        Page.eventually(() -> page.hasFocus("#choice-text"));
        page.press("Nothing", Keys.ENTER);
        page.awaitText("#messages .poll-choices li:nth-child(4)", "Nothing");
        assertThat(page.texts("#events .event-type code + code").stream().map(String::strip))
                .containsExactly("created", "voted", "voted", "unvoted", "optionAdded");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void aPollNeedsTwoChoicesAndSaysSo() {
        page.click("#plus");
        page.click("#plus-poll");
        page.find("#poll-title").sendKeys("Lunch?");
        page.click("#poll-form .primary");
        page.awaitText("#poll-dialog [role=alert]", "A poll needs at least two choices");
        assertThat(browser.complaints()).singleElement().asString().contains("400 (Bad Request)");
    }

    @Test
    void sharesMovesAndStopsSharingALocation() {
        simulator.world().locations().request(chat);
        page.awaitText("#location-asked", "The account asks for your location.");
        page.click("#location-answer");
        page.find("#location-latitude").sendKeys("48.137");
        page.find("#location-longitude").sendKeys("11.575");
        page.find("#location-street").sendKeys("Main Street 4");
        page.click("#location-minutes option", "Share for One Hour");
        page.click("#location-send");
        page.awaitText("#locations", "48.13700, 11.57500");
        page.awaitText("#locations", "Main Street 4");
        assertThat(page.find("#location-asked").isDisplayed()).isFalse();
        SharedLocation first = simulator.world().locations().get(ALICE);
        assertThat(first.ends()).isNotNull();

        page.click("#locations button", "Move");
        assertThat(page.find("#location-minutes").isDisplayed()).isFalse();
        WebElement latitude = page.find("#location-latitude");
        latitude.clear();
        latitude.sendKeys("-33.5");
        page.click("#location-send");
        page.awaitText("#locations", "-33.50000, 11.57500");
        assertThat(simulator.world().locations().get(ALICE).ends()).isEqualTo(first.ends());
        page.click("#locations button", "Stop Sharing");
        Page.eventually(() -> !page.find("#locations").isDisplayed());
        assertThat(simulator.world().locations().all()).isEmpty();
    }

    @Test
    void sendsAnAppCardAndLinksToTheWebAlone() {
        page.click("#plus");
        page.click("#plus-card");
        page.find("#card-caption").sendKeys("Gate 4");
        page.find("#card-url").sendKeys("https://example.com/4");
        page.click("#card-form .primary");
        page.awaitText("#messages .card-caption", "Gate 4");
        WebElement link = page.find("#messages .card a");
        assertThat(link.getAttribute("href")).isEqualTo("https://example.com/4");
        assertThat(link.getAttribute("rel")).isEqualTo("noopener noreferrer");
        account(new Part.App(
                "com.example.card",
                "Card",
                "ABCDE12345",
                null,
                new Part.AppLayout("Click me", null, null, null, "https://example.com/x.png", "An image", null),
                "javascript:document.title='hacked'",
                null));
        page.awaitText("#messages .account .card", "javascript:document.title='hacked'");
        assertThat(browser.driver().findElements(By.cssSelector("#messages .account .card a, #messages .card img")))
                .isEqualTo(List.of());
    }

    @Test
    void theFocusKeepsMessagesSilent() {
        page.click("#details-open");
        page.click("#focus-on");
        Page.eventually(() -> simulator.world().people().isSilenced(ALICE));
        page.click("#details [aria-label='Close the details']");
        account(Part.Text.of("Psst"));
        page.awaitText("#messages .account .meta", "delivered quietly");
    }

    /** Opens the actions of the message with this text, and clicks one; choosing the bubble only sets the focus. */
    private void act(String text, String action) {
        Page.eventually(() -> {
            WebElement message = browser.driver().findElements(By.cssSelector("#messages > li")).stream()
                    .filter(one -> one.getText().contains(text))
                    .findFirst()
                    .orElse(null);
            if (message == null) {
                return false;
            }
            message.findElement(By.cssSelector(".more")).click();
            return true;
        });
        page.click("#messages [data-focus=" + action + "]");
    }

    private MessageState account(Part... parts) {
        return simulator.world().messages().send(simulator.world().owner(), chat, Draft.of(parts));
    }

    /** Newest first. */
    private List<MessageState> messages() {
        return simulator.world().messages().inspect(chat, 100).messages();
    }

    private double number(String script) {
        Object value = browser.driver().executeScript("return " + script + " ?? 0");
        return value instanceof Number number ? number.doubleValue() : 0;
    }
}
