// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.examples.agent;

import io.github.camelimessage.component.imessage.IMessageConstants;
import io.github.camelimessage.error.IMessageException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;

/**
 * The tools, each a route. The body is a map of checked arguments; the chat is in the header, where operations read it.
 * The model gets the final body of the route; if that is a future, the turn waits for it.
 */
public final class ToolRoutes extends RouteBuilder {

    static final String PERSON = "agent.person";

    private static final Map<String, String> ORDERS = Map.of(
            "4711", "Order 4711 was packed yesterday and arrives tomorrow.",
            "4712", "Order 4712 waits for the payment.");

    private static final List<String> PICTURES = List.of("menu");

    private final Colleagues colleagues;

    ToolRoutes(Colleagues colleagues) {
        this.colleagues = colleagues;
    }

    /** @param names the allow-list: other tools are neither offered nor called */
    static List<Tool> tools(Set<String> names, Colleagues colleagues) {
        List<Tool> all = List.of(
                new Tool(
                        "lookUpOrder",
                        "Looks up where an order is.",
                        false,
                        Map.of("order", Tool.Argument.of("the number of the order", "[0-9]{1,10}"))),
                new Tool(
                        "askColleague",
                        "Asks a colleague and waits for the answer.",
                        false,
                        Map.of(
                                "colleague", Tool.Argument.oneOf("who is asked", colleagues.names()),
                                "question", Tool.Argument.of("what is asked", "[^\\p{Cntrl}]{1,500}"))),
                new Tool(
                        "setGroupName",
                        "Sets the name of this group.",
                        true,
                        Map.of("name", Tool.Argument.of("the new name", "[^\\p{Cntrl}]{1,60}"))),
                new Tool(
                        "sendPicture",
                        "Sends a picture to this chat.",
                        false,
                        Map.of("picture", Tool.Argument.oneOf("which one", PICTURES))));
        for (String name : names) {
            if (all.stream().noneMatch(tool -> tool.name().equals(name))) {
                throw new IllegalArgumentException("There is no tool " + name);
            }
        }
        return all.stream().filter(tool -> names.contains(tool.name())).toList();
    }

    @Override
    public void configure() {
        // Already sent; only the answer was lost.
        onException(IMessageException.class)
                .onWhen(simple("${exception.code} == 'duplicateMessage'"))
                .continued(true);

        from("direct:tool-lookUpOrder")
                .setBody(exchange -> ORDERS.getOrDefault(argument(exchange, "order"), "There is no such order."));

        from("direct:tool-askColleague")
                .process(colleagues::open) // now the header has the chat of the colleague
                .filter(exchangeProperty(Colleagues.ASK))
                .to("imessage:sendText")
                .end()
                .process(colleagues::asked);

        from("direct:tool-setGroupName")
                .removeHeader(IMessageConstants.CLIENT_MESSAGE_ID) // setting a name twice is harmless
                .setBody(exchange -> argument(exchange, "name"))
                .to("imessage:setDisplayName")
                .setBody(constant("The group has this name now."));

        from("direct:tool-sendPicture")
                .setHeader(Exchange.FILE_NAME, simple("${body[picture]}.png"))
                .setBody(exchange -> getClass().getResourceAsStream("/" + argument(exchange, "picture") + ".png"))
                .to("imessage:sendMessage")
                .setBody(constant("The picture was sent."));
    }

    private static String argument(Exchange exchange, String name) {
        return (String) exchange.getMessage().getBody(Map.class).get(name);
    }
}
