// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The quickstart as a user runs it: a click on the page, and the answer of a Camel route. */
class AnswerIT extends BrowserSuite {
    private static final Pattern ADDRESS = Pattern.compile("http://localhost:\\d+");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final FutureTask<Void> run = new FutureTask<>(() -> {
        Quickstart.run(
                Settings.simulated("grpc"),
                new PageOptions(true, false, true),
                new PrintStream(out, true, StandardCharsets.UTF_8));
        return null;
    });
    private Thread application;

    @BeforeEach
    void runTheQuickstart() {
        application = new Thread(run, "quickstart");
        application.start();
        Page.eventually(() -> told().contains("Ctrl-C stops") || run.isDone());
        assertThat(run.isDone()).as(this::told).isFalse();
    }

    @AfterEach
    void interruptIt() throws Exception {
        page.leave();
        application.interrupt();
        try {
            run.get();
        } catch (ExecutionException interrupted) {
            assertThat(interrupted).hasCauseInstanceOf(InterruptedException.class);
        }
    }

    @Test
    void aClickMakesARouteAnswerAlsoAfterItsConnectionsWereCut() throws Exception {
        Matcher address = ADDRESS.matcher(told());
        assertThat(address.find()).isTrue();
        page.open(address.group());
        page.click("#chat-list button", "Case 4711, urgent");
        page.awaitText("#messages .text", "Welcome, carol@example.com!");
        // The earlier steps are in the log, and a route sent what the chat shows.
        assertThat(page.sequences()).startsWith(1L, 2L, 3L, 4L, 5L, 6L, 7L);

        page.click("#you option", "alice@example.com");
        page.write("The pump in building 4 leaks again.");
        page.awaitText("#typing", "The account is typing");
        page.awaitText("#messages .account .text", "You said: The pump in building 4 leaks again.");

        page.awaitText("#connections", "API connection");
        page.click("#cut");
        page.awaitText("#events .note", "cut");
        page.awaitText("#events .note", "An API client is back");
        page.write("And now it is flooding!");
        page.awaitText("#messages .account .text", "You said: And now it is flooding!");

        page.click("#details-open");
        page.find("#add-address").sendKeys("dave@example.com");
        page.click("#add-form button");
        page.awaitText("#members", "dave@example.com");
        page.click("#details [aria-label='Close the details']");
        page.awaitText("#messages .account .text", "Welcome, dave@example.com!");
        assertThat(page.messages().stream().filter(text -> text.startsWith("You said")))
                .as("nothing is answered twice")
                .hasSize(2);
        assertThat(page.sequences())
                .as("each exactly once")
                .isEqualTo(upTo(page.sequences().size()));

        page.click("#messages li:last-child .more");
        page.click("#messages li:last-child [data-focus=like]");
        page.awaitText("#events .event", "reactionAdded");
        browser.size(1180, 720);
        Path picture = browser.picture("page");
        assertThat(Files.size(picture)).isBetween(20_000L, 200_000L);
        browser.prefer("dark");
        browser.picture("page-dark");
    }

    private static List<Long> upTo(int last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }

    private String told() {
        return out.toString(StandardCharsets.UTF_8);
    }
}
