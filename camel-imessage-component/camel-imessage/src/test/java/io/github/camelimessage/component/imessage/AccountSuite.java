// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelimessage.simulator.IMessageSimulator;
import io.github.camelimessage.simulator.world.MessageState;
import io.github.camelimessage.simulator.world.Person;
import java.time.Duration;
import java.util.List;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.main.Main;
import org.apache.camel.support.processor.state.MemoryStateRepository;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;

/** Two accounts at two vendors in one application, by their names, as properties of Camel Main define them. */
@Timeout(300)
abstract class AccountSuite {

    static final Duration SOON = Duration.ofSeconds(90);
    static final String SALES = "sales-t0ken";
    static final String SUPPORT = "support+t0ken%2B";
    private static final String LINE = "+12025550101";

    final Main main = new Main() {
        @Override
        protected CamelContext createCamelContext() {
            MBeanContext context = new MBeanContext(false);
            context.getCamelContextExtension().setRegistry(registry);
            return context;
        }
    };
    final MemoryStateRepository offsets = new MemoryStateRepository();
    IMessageSimulator photon;
    IMessageSimulator linq;
    Person alice;
    Person bob;

    @BeforeEach
    void startSimulators() {
        photon = IMessageSimulator.builder().token(SALES).start();
        linq = IMessageSimulator.builder().token(SUPPORT).line(LINE).start();
        alice = photon.person("alice@example.com");
        bob = linq.person("bob@example.com");
        property("tls", "false");
        property("reconnect-delay", "50");
        property("accounts.sales.address", photon.grpcAddress());
        property("accounts.sales.token", "{{sales.token}}");
        property("accounts.my-support.provider", "linq");
        property("accounts.my-support.address", linq.linqAddress());
        property("accounts.my-support.token", SUPPORT);
        property("accounts.my-support.from", LINE);
        main.addInitialProperty("sales.token", SALES);
        main.addInitialProperty("camel.main.shutdownTimeout", "20");
        main.bind("offsets", offsets);
    }

    void property(String option, String value) {
        main.addInitialProperty("camel.component.imessage." + option, value);
    }

    @AfterEach
    void stop() {
        main.stop();
        photon.close();
        linq.close();
    }

    CamelContext start(String... routes) {
        main.configure().addRoutesBuilder(new RouteBuilder() {
            @Override
            public void configure() {
                for (int i = 0; i < routes.length; i++) {
                    from("direct:" + i).to("imessage:" + routes[i]);
                }
            }
        });
        main.start();
        return main.getCamelContext();
    }

    Exchange send(int route, String chat, String text, Object account) {
        return main.getCamelContext().createProducerTemplate().request("direct:" + route, exchange -> {
            exchange.getMessage().setBody(text);
            exchange.getMessage().setHeader(IMessageConstants.CHAT_GUID, chat);
            exchange.getMessage().setHeader(IMessageConstants.ACCOUNT, account);
        });
    }

    static void succeed(Exchange exchange) {
        assertThat(exchange.getException()).isNull();
    }

    /** What was sent by Photon's account. */
    List<String> sales(String chat) {
        return photon.world().messages().inspect(chat, 50).messages().stream()
                .map(MessageState::text)
                .toList();
    }

    int support() {
        return linq.linq().calls().of("chats.messages.send").size();
    }
}
