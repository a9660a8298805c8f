// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelimessage.simulator.IMessageSimulator;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** Everything can be done with the keyboard only. */
class KeyboardIT extends BrowserSuite {
    private IMessageSimulator simulator;

    @BeforeEach
    void open() {
        simulator = IMessageSimulator.builder().pagePort(0).start();
        page.open(simulator.pageAddress());
    }

    @AfterEach
    void close() {
        page.leave();
        simulator.close();
    }

    @Test
    void opensAGroupWritesReactsAndRenames() {
        page.tabTo("#new-chat");
        page.press(Keys.ENTER);
        page.tabTo("#new-you");
        page.press("alice@example.com", Keys.TAB, "bob@example.com", Keys.ENTER);
        Page.eventually(() -> page.hasFocus("#text"));

        page.press("First line");
        page.pressWithShift(Keys.ENTER);
        page.press("second line");
        page.awaitText("#typing", "alice is typing");
        page.press(Keys.ENTER);
        page.awaitText("#messages .text", "First line\nsecond line");
        assertThat(page.hasFocus("#text")).isTrue();
        page.press("Another", Keys.ENTER);
        page.awaitText("#messages .text", "Another");

        page.backTo("#messages li:last-child .more");
        page.press(Keys.ARROW_UP);
        assertThat(page.hasFocus("#messages li:first-child .more")).isTrue();
        page.press(Keys.ENTER);
        assertThat(page.hasFocus("#messages [data-focus=love]")).isTrue();
        page.press(Keys.ESCAPE);
        assertThat(page.hasFocus("#messages li:first-child .more")).isTrue();
        page.press(Keys.ENTER, Keys.TAB, Keys.SPACE);
        page.awaitText("#messages .reactions", "like by alice@example.com");
        page.awaitText("#events .event", "message.reactionAdded");
        assertThat(page.hasFocus("#messages li:first-child .more")).isTrue();

        page.backTo("#details-open");
        page.press(Keys.ENTER);
        page.tabTo("#rename-name");
        page.press("Case 4711", Keys.ENTER);
        page.awaitText("#chat-title", "Case 4711");
        page.press(Keys.ESCAPE);
        assertThat(page.hasFocus("#details-open")).isTrue();
        assertThat(simulator.world().chats().inspect().get(0).chat().displayName())
                .isEqualTo("Case 4711");
    }

    @Test
    void walksTheListAndArchives() {
        simulator
                .person("alice@example.com")
                .sendText(simulator.person("alice@example.com").openChat(), "One");
        simulator
                .person("bob@example.com")
                .sendText(simulator.person("bob@example.com").openChat(), "Two");
        page.awaitText("#chat-list", "Two");
        page.tabTo("#chat-list li:first-child button");
        page.press(Keys.ARROW_DOWN, Keys.ENTER);
        page.awaitText("#chat-title", "alice");
        assertThat(page.hasFocus("#chat-list li:nth-child(2) button"))
                .as("the row was replaced, and keeps the focus")
                .isTrue();

        page.tabTo("#mark-read");
        page.press(Keys.ENTER);
        page.awaitText("#events .event", "chat.markedRead");
        assertThat(page.hasFocus("#mark-read")).isTrue();
        page.press(Keys.TAB, Keys.ENTER);
        page.awaitText("#archive-list", "alice");
        page.awaitText("#archive-toggle", "Unarchive");
        page.press(Keys.ENTER);
        page.awaitText("#chat-list", "alice");
        assertThat(page.texts("#archive-list button")).isEqualTo(List.of());
    }

    @Test
    void whatIsRefusedIsSaidWhereItWasDone() {
        page.tabTo("#new-chat");
        page.press(Keys.ENTER);
        page.tabTo("#new-you");
        page.press("nobody", Keys.ENTER);
        page.awaitText("#new-dialog [role=alert]", "An address must be an e-mail address or a phone number");
        assertThat(browser.complaints()).singleElement().asString().contains("400 (Bad Request)");
        page.press(Keys.ESCAPE);
        assertThat(page.hasFocus("#new-chat")).isTrue();
    }
}
