// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PageTest {
    private static final Pattern ADDRESS = Pattern.compile("http://localhost:\\d+");
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final HttpClient client = HttpClient.newHttpClient();

    @AfterEach
    void forgetProperties() {
        System.clearProperty("imessage.page");
        System.clearProperty("imessage.stay");
    }

    @Test
    void withThePageItKeepsRunningAndAnswersWhatIsWrittenThere() throws Exception {
        FutureTask<Void> run = new FutureTask<>(() -> {
            Quickstart.run(Settings.simulated("grpc"), new PageOptions(true, false, true), printer());
            return null;
        });
        Thread application = new Thread(run, "quickstart");
        application.start();
        try {
            await().atMost(LIMIT).until(() -> hasToldWhereToWrite() || run.isDone());
            assertThat(run.isDone()).as(this::told).isFalse();
            Matcher address = ADDRESS.matcher(told());
            assertThat(address.find()).isTrue();
            assertThat(told().lines().map(String::strip).filter(address.group()::equals))
                    .as("the page, before the story and after it, on lines of its own")
                    .hasSize(2);
            assertThat(chats(address.group())).contains("Case 4711, urgent");

            String opened = act(address.group(), "openChat", "{\"as\":\"dave@example.com\"}");
            String chat = opened.replaceAll(".*\"chat\":\"([^\"]*)\".*", "$1");
            act(
                    address.group(),
                    "send",
                    "{\"as\":\"dave@example.com\",\"chat\":\"" + chat + "\",\"text\":\"Anybody there?\"}");
            await().atMost(LIMIT)
                    .untilAsserted(() -> assertThat(chats(address.group())).contains("You said: Anybody there?"));
        } finally {
            application.interrupt();
        }
        assertThatThrownBy(run::get)
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(InterruptedException.class);
    }

    @Test
    void theOptionsAreSystemProperties() {
        assertThat(PageOptions.fromSystemProperties()).isEqualTo(PageOptions.NONE);
        System.setProperty("imessage.page", "open");
        assertThat(PageOptions.fromSystemProperties()).isEqualTo(new PageOptions(true, true, true));
        System.setProperty("imessage.stay", "false");
        assertThat(PageOptions.fromSystemProperties()).isEqualTo(new PageOptions(true, true, false));
        System.setProperty("imessage.page", "yes");
        assertThatThrownBy(PageOptions::fromSystemProperties).hasMessageContaining("show, open or none");
    }

    @Test
    void aRealServiceHasNoPage() {
        Settings simulated = Settings.simulated("grpc");
        Settings real = new Settings(
                "localhost:1", true, "secret", "grpc", false, simulated.participants(), simulated.newcomer(), 0);
        assertThatThrownBy(() -> Quickstart.run(real, new PageOptions(true, false, false), printer()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("imessage.page");
    }

    private String chats(String address) throws Exception {
        return client.send(
                        HttpRequest.newBuilder(URI.create(address + "/api/chats"))
                                .build(),
                        BodyHandlers.ofString())
                .body();
    }

    private String act(String address, String name, String json) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + "/api/acts/" + name))
                .header("content-type", "application/json")
                .POST(BodyPublishers.ofString(json))
                .build();
        return client.send(request, BodyHandlers.ofString()).body();
    }

    private PrintStream printer() {
        return new PrintStream(out, true, StandardCharsets.UTF_8);
    }

    /** The address comes last. */
    private boolean hasToldWhereToWrite() {
        int invitation = told().indexOf("Ctrl-C stops");
        return invitation >= 0 && ADDRESS.matcher(told().substring(invitation)).find() && told().endsWith("\n");
    }

    private String told() {
        return out.toString(StandardCharsets.UTF_8);
    }
}
