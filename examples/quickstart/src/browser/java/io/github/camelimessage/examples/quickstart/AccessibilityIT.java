// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelimessage.simulator.IMessageSimulator;
import io.github.camelimessage.simulator.world.Draft;
import io.github.camelimessage.simulator.world.Person;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names, roles and contrasts, as axe judges them, in each of the page's looks. */
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
        "light, 900, log",
        "light, 400, chats",
        "dark, 400, chat",
        "light, 400, log"
    })
    void nothingHinders(String scheme, int width, String part) throws IOException {
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
        assertThat(beyond).as("nothing has to be scrolled sideways").isZero();
    }

    private static void show(String part) {
        switch (part) {
            case "details" -> page.click("#details-open");
            case "new-dialog" -> page.click("#new-chat");
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
