// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.transform;

import io.github.camelimessage.component.imessage.IMessageComponent;
import io.github.camelimessage.component.imessage.IMessageConfiguration;
import io.github.camelimessage.component.imessage.TestContext;
import io.github.camelimessage.simulator.IMessageSimulator;
import java.nio.charset.StandardCharsets;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.test.junit5.CamelTestSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;

/** Commands as CloudEvents, from the start of a route to the simulator. */
@Timeout(120)
abstract class CommandSuite extends CamelTestSupport {

    static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 0};
    static final String TYPE = "io.github.camelimessage.command.";

    static IMessageSimulator simulator;

    @BeforeAll
    static void startSimulator() {
        simulator = IMessageSimulator.builder().start();
    }

    @AfterAll
    static void closeSimulator() {
        simulator.close();
    }

    @Override
    protected CamelContext createCamelContext() {
        CamelContext context = new TestContext();
        IMessageConfiguration options =
                context.getComponent("imessage", IMessageComponent.class).getConfiguration();
        options.setAddress(simulator.grpcAddress());
        options.setTls(false);
        options.setToken(simulator.token());
        return context;
    }

    @Override
    protected RouteBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:command")
                        .transformDataType("imessage:operation")
                        .toD("imessage:${header.CamelIMessageOperation}");
                from("direct:contract").inputType("imessage:operation").to("imessage:getChat");
                from("direct:transform").transformDataType("imessage:operation");
                from("direct:send").transformDataType("imessage:operation").to("imessage:sendText");
            }
        };
    }

    static String withSubject(String subject, String data) {
        return ",\"subject\":\"" + subject + "\",\"data\":" + data;
    }

    static String command(String operation, String id, String rest) {
        return "{\"specversion\":\"1.0\",\"id\":\"" + id + "\",\"source\":\"/test\",\"type\":\"" + TYPE + operation
                + "\"" + rest + "}";
    }

    Exchange structured(String entry, String body) {
        return template.request(entry, exchange -> {
            exchange.getMessage().setHeader(Exchange.CONTENT_TYPE, "application/cloudevents+json; charset=UTF-8");
            exchange.getMessage().setBody(body.getBytes(StandardCharsets.UTF_8));
        });
    }

    static String group() {
        return simulator.person("alice@example.com").createGroup("bob@example.com");
    }
}
