// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.kamelet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelimessage.component.imessage.IMessageConstants;
import io.github.camelimessage.component.imessage.TestContext;
import io.github.camelimessage.simulator.IMessageSimulator;
import io.github.camelimessage.simulator.world.MessageState;
import io.github.camelimessage.simulator.world.Person;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Kamelets in routes against a simulator. */
@Timeout(180)
class KameletsTest {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String LINE = "+12025550101";

    private final IMessageSimulator simulator =
            IMessageSimulator.builder().line(LINE).start();
    private final Queue<String> heard = new ConcurrentLinkedQueue<>();
    private DefaultCamelContext context;
    private Person alice;

    @TempDir
    Path directory;

    @BeforeEach
    void meet() {
        alice = simulator.person("alice@example.com");
        context = newContext();
    }

    private static DefaultCamelContext newContext() {
        DefaultCamelContext context = new TestContext();
        context.getShutdownStrategy().setTimeout(10);
        return context;
    }

    @AfterEach
    void stop() {
        context.stop();
        simulator.close();
    }

    private void start(String from, String to) throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(from)
                        .process(exchange -> heard.add(
                                String.valueOf(exchange.getMessage().getHeader(IMessageConstants.EVENT_TYPE))))
                        .to(to);
            }
        });
        context.start();
    }

    private String photon() {
        return "address=" + simulator.grpcAddress() + "&tls=false&token=RAW(" + simulator.token() + ")";
    }

    private List<String> sent(String chat) {
        return simulator.world().messages().inspect(chat, 50).messages().stream()
                .filter(MessageState::isFromMe)
                .map(MessageState::text)
                .toList();
    }

    @Test
    void aSinkSendsByPhoton() throws Exception {
        String chat = alice.openChat();
        start("direct:send", "kamelet:imessage-sink?" + photon() + "&chatGuid=" + chat);
        context.createProducerTemplate().sendBody("direct:send", "by Photon");

        assertThat(sent(chat)).containsExactly("by Photon");
    }

    @Test
    void aSinkSendsByLinq() throws Exception {
        String chat = alice.openChat();
        start(
                "direct:send",
                "kamelet:imessage-sink?provider=linq&address=" + simulator.linqAddress() + "&token=RAW("
                        + simulator.token() + ")");
        context.createProducerTemplate()
                .sendBodyAndHeader(
                        "direct:send",
                        "by Linq",
                        IMessageConstants.CHAT_GUID,
                        simulator.linq().chatId(chat));

        await().atMost(SOON).untilAsserted(() -> assertThat(sent(chat)).containsExactly("by Linq"));
    }

    @Test
    void aSourceContinuesWhereItsFileSays() throws Exception {
        continues("kamelet:imessage-source?startFrom=earliest&types=message.received&offsetFile="
                + directory.resolve("offsets") + "&" + photon());
    }

    @Test
    void aSourceContinuesWhereItsTableSays() throws Exception {
        JdbcDataSource database = new JdbcDataSource();
        database.setUrl("jdbc:h2:" + directory.resolve("positions"));
        context.getRegistry().bind("db", database);
        continues(
                "kamelet:imessage-jdbc-source?startFrom=earliest&types=message.received&createTable=true&dataSource=db&"
                        + photon());
    }

    /** A second application gets the events since the first one stopped, and no event twice. */
    private void continues(String source) throws Exception {
        String chat = alice.openChat();
        alice.sendText(chat, "first");
        start(source, "log:first");
        await().atMost(SOON).until(() -> heard.size() == 1);
        Object database = context.getRegistry().lookupByName("db");
        context.stop();
        alice.sendText(chat, "second");

        context = newContext();
        if (database != null) {
            context.getRegistry().bind("db", database);
        }
        start(source, "log:second");
        await().atMost(SOON).until(() -> heard.size() == 2);
        alice.sendText(chat, "third");
        await().atMost(SOON).until(() -> heard.size() == 3);
        assertThat(heard).containsOnly("message.received");
    }
}
