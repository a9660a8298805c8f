// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelimessage.simulator.IMessageSimulator;
import io.github.camelimessage.simulator.world.Draft;
import io.github.camelimessage.simulator.world.Part;
import io.github.camelimessage.simulator.world.Person;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** Text is shown as it was written, and never as markup. */
class EscapingIT extends BrowserSuite {
    private static final String MARKUP = "<img src=x onerror=\"document.title='hacked'\"><script>alert(1)</script>";

    private IMessageSimulator simulator;
    private Person alice;
    private String group;

    @BeforeEach
    void open() {
        simulator = IMessageSimulator.builder().pagePort(0).start();
        alice = simulator.person("alice@example.com");
        group = alice.createGroup("bob@example.com");
        page.open(simulator.pageAddress());
        page.click("#chat-list button", "bob, alice");
        page.awaitText("#chat-title", "bob, alice");
    }

    @AfterEach
    void close() {
        page.leave();
        simulator.close();
    }

    @Test
    void markupIsTextWhereverItShows() {
        page.write(MARKUP);
        page.awaitText("#messages .text", MARKUP);
        page.click("#details-open");
        page.find("#rename-name").sendKeys(MARKUP);
        page.click("#rename-form button");
        page.awaitText("#chat-title", MARKUP);
        page.click("#details [aria-label='Close the details']");

        // In the list, in the log, in the text for screen readers, and in a quote.
        page.awaitText("#chat-list .chat-row-title", "<img src=x");
        page.awaitText("#chat-list .chat-row-last", "<img src=x");
        page.awaitText("#events .event-detail", "<img src=x");
        assertThat(page.find("#messages .more").getAttribute("aria-label")).contains("<img src=x");
        page.click("#messages .more");
        page.click("#messages [data-focus=reply]");
        page.awaitText("#composing-text", MARKUP);
        page.write("Reply");
        page.awaitText("#messages .quote", "<img src=x");
        assertNothingRan();
    }

    @Test
    void aLinkThatIsAScriptIsNoLink() {
        alice.send(
                group,
                Draft.of(new Part.Link("javascript:document.title='hacked'"), new Part.Link("https://example.com/")));
        page.awaitText("#messages .text", "javascript:");
        assertThat(browser.driver().findElements(By.cssSelector("#messages a")))
                .singleElement()
                .satisfies(link -> assertThat(link.getAttribute("href")).isEqualTo("https://example.com/"));
        assertNothingRan();
    }

    @Test
    void aPictureFromAFileIsShownBehindTheMessages() {
        Path sunset = Path.of("src/main/resources/sunset.png").toAbsolutePath();
        page.click("#details-open");
        page.find("#background-file").sendKeys(sunset.toString());
        page.awaitText("#events .event", "chat.backgroundChanged");
        page.find("#icon-file").sendKeys(sunset.toString());
        page.awaitText("#events .event", "iconChanged");
        Page.eventually(() -> width("#background") > 0 && width("#chat-avatar img") > 0);
        page.click("#background-remove");
        page.awaitText("#events .event", "chat.backgroundRemoved");
        Page.eventually(() -> !page.find("#background").isDisplayed());
    }

    private long width(String image) {
        return (Long)
                browser.driver().executeScript("return document.querySelector(arguments[0])?.naturalWidth ?? 0", image);
    }

    private void assertNothingRan() {
        assertThat(browser.driver().getTitle()).isEqualTo("iMessage simulator");
        assertThat(browser.driver().findElements(By.cssSelector("main script, main img[src=x]")))
                .isEqualTo(List.of());
    }
}
