// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelimessage.photon.TransportType;
import io.github.camelimessage.simulator.IMessageSimulator;
import io.github.camelimessage.simulator.world.ChatState;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.test.junit5.CamelTestSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Runs the tests of a subclass once on each transport, in routes that call a simulator over sockets. */
@ParameterizedClass(name = "{0}")
@EnumSource(TransportType.class)
abstract class TransportSuite extends CamelTestSupport {

    static final String TOKEN = "a-good-token";
    static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 0};

    private static final AtomicInteger ROUTES = new AtomicInteger();

    static IMessageSimulator simulator;

    @Parameter
    TransportType transport;

    @BeforeAll
    static void startSimulator() {
        simulator = IMessageSimulator.builder().token(TOKEN).start();
    }

    @AfterAll
    static void closeSimulator() {
        simulator.close();
    }

    @AfterEach
    void forgetFaults() {
        simulator.faults().clear();
        simulator.faults().acceptToken(TOKEN);
    }

    @Override
    protected CamelContext createCamelContext() {
        CamelContext context = new TestContext();
        configure(context.getComponent("imessage", IMessageComponent.class).getConfiguration());
        return context;
    }

    void configure(IMessageConfiguration options) {
        options.setTransport(transport);
        options.setAddress(address());
        options.setTls(false);
        options.setToken(TOKEN);
    }

    String address() {
        return transport == TransportType.GRPC ? simulator.grpcAddress() : simulator.httpAddress();
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
    Exchange succeed(String endpoint, Object body) throws Exception {
        Exchange exchange = run(endpoint, body);
        assertThat(exchange.getException()).as(endpoint).isNull();
        return exchange;
    }

    static <T> T body(Exchange exchange, Class<T> type) {
        assertThat(exchange.getMessage().getBody()).isInstanceOf(type);
        return type.cast(exchange.getMessage().getBody());
    }

    static Object header(Exchange exchange, String name) {
        return exchange.getMessage().getHeader(name);
    }

    /** A group of Alice, Bob and the local account. */
    static String group() {
        return simulator.person("alice@example.com").createGroup("bob@example.com");
    }

    static String directChat() {
        return simulator.person("alice@example.com").openChat();
    }

    static ChatState chat(String guid) {
        return simulator.world().chats().get(simulator.world().owner(), guid);
    }
}
