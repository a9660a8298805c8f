// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelimessage.photon.TransportType;
import io.github.camelimessage.simulator.IMessageSimulator;
import io.github.camelimessage.simulator.world.ChatState;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.test.junit5.CamelTestSupport;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;

/** Routes that call one simulator, through the wire of the vendor that {@link #vendor} names. */
abstract class VendorSuite extends CamelTestSupport {

    static final String TOKEN = "a-good-token";
    static final String LINE = "+12025550101";
    static final String ALICE = "alice@example.com";
    static final String BOB = "bob@example.com";
    static final String CAROL = "+15551234567";
    static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 0};

    /** A vendor and the wire to it. */
    enum Vendor {
        PHOTON_OVER_GRPC,
        PHOTON_OVER_HTTP,
        LINQ
    }

    private static final AtomicInteger ROUTES = new AtomicInteger();

    static IMessageSimulator simulator;

    @BeforeAll
    static void startSimulator() {
        simulator = IMessageSimulator.builder()
                .token(TOKEN)
                .line(LINE)
                .linqRateLimits(false)
                .start();
    }

    @AfterAll
    static void closeSimulator() {
        simulator.close();
    }

    @AfterEach
    void forgetFaults() {
        simulator.faults().clear();
        simulator.faults().acceptToken(TOKEN);
        simulator.linq().calls().clear();
    }

    abstract Vendor vendor();

    @Override
    protected CamelContext createCamelContext() {
        CamelContext context = new TestContext();
        configure(context.getComponent("imessage", IMessageComponent.class).getConfiguration());
        return context;
    }

    /** What changes in a route from one vendor to the other: these options, and nothing else. */
    void configure(IMessageConfiguration options) {
        options.setToken(TOKEN);
        switch (vendor()) {
            case PHOTON_OVER_GRPC -> {
                options.setAddress(simulator.grpcAddress());
                options.setTls(false);
            }
            case PHOTON_OVER_HTTP -> {
                options.setTransport(TransportType.HTTP);
                options.setAddress(simulator.httpAddress());
            }
            case LINQ -> {
                options.setProvider(IMessageProvider.LINQ);
                options.setAddress(simulator.linqAddress());
                options.setFrom(LINE);
            }
        }
    }

    /** Creates a route for the endpoint, and sends one exchange through it. */
    Exchange run(String endpoint, Object body, Map<String, Object> headers) throws Exception {
        String entry = "direct:" + ROUTES.incrementAndGet();
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(entry).to("imessage:" + endpoint);
            }
        });
        return template.request(entry, exchange -> {
            exchange.getMessage().setBody(body);
            exchange.getMessage().setHeaders(new HashMap<>(headers));
        });
    }

    Exchange run(String endpoint, Object body) throws Exception {
        return run(endpoint, body, Map.of());
    }

    /** As {@link #run}, for exchanges that have to succeed. */
    Exchange succeed(String endpoint, Object body, Map<String, Object> headers) throws Exception {
        Exchange exchange = run(endpoint, body, headers);
        assertThat(exchange.getException()).as(endpoint).isNull();
        return exchange;
    }

    Exchange succeed(String endpoint, Object body) throws Exception {
        return succeed(endpoint, body, Map.of());
    }

    static <T> T body(Exchange exchange, Class<T> type) {
        assertThat(exchange.getMessage().getBody()).isInstanceOf(type);
        return type.cast(exchange.getMessage().getBody());
    }

    static Object header(Exchange exchange, String name) {
        return exchange.getMessage().getHeader(name);
    }

    /** A group of Alice, Bob, Carol and the local account, as the world knows it. */
    static String group() {
        return simulator.person(ALICE).createGroup(BOB, CAROL);
    }

    static String directChat() {
        return simulator.person(ALICE).openChat();
    }

    /** The guid that the vendor gives a chat of the world. */
    String guid(String chat) {
        return vendor() == Vendor.LINQ ? simulator.linq().chatId(chat) : chat;
    }

    /** The chat of the world with this guid of the vendor. */
    String chatOf(Object guid) {
        return vendor() == Vendor.LINQ ? simulator.linq().chatGuid((String) guid) : (String) guid;
    }

    /** The guid that the vendor gives a message of the world. */
    String messageGuid(String message) {
        return vendor() == Vendor.LINQ ? simulator.linq().messageId(message) : message;
    }

    static ChatState chat(String chat) {
        return simulator.world().chats().find(chat);
    }

    /** For changes that a vendor confirms before they are done. */
    static ConditionFactory soon() {
        return Awaitility.await().atMost(Duration.ofSeconds(90));
    }
}
