// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.examples.approval;

import static io.github.camelimessage.component.imessage.IMessageConstants.CLIENT_MESSAGE_ID;
import static io.github.camelimessage.component.imessage.IMessageConstants.QUESTION_ID;
import static io.github.camelimessage.component.imessage.IMessageConstants.QUESTION_OUTCOME;

import org.apache.camel.builder.RouteBuilder;

/** An order is shipped when a person has approved it. */
final class ApprovalRoutes extends RouteBuilder {

    private final String events;

    /** @param events where events come from */
    ApprovalRoutes(String events) {
        this.events = events;
    }

    @Override
    public void configure() {
        // Headers: CamelIMessageChatGuid, orderId, and for a poll CamelIMessageChoices. A repeated exchange with the
        // same order does not ask again.
        from("direct:approve")
                .routeId("approve")
                .setHeader(CLIENT_MESSAGE_ID, simple("order-${header.orderId}"))
                .setBody(simple("Shall order ${header.orderId} be shipped?"))
                .to("imessage:ask?answerHeaders=orderId"
                        + "&answerWithin={{approval.within}}&remindAfter={{approval.remind}}");

        from(events)
                .routeId("events")
                .to("imessage:takeAnswer")
                .filter(header(QUESTION_OUTCOME).isEqualTo("ambiguous"))
                .setBody(constant("Please reply to the question that you mean."))
                .to("imessage:sendText");

        // After a crash an answer may arrive twice: with the key, the message below is sent once.
        from("imessage:answers?answerGrace={{approval.grace}}")
                .routeId("answers")
                .setHeader(CLIENT_MESSAGE_ID, simple("${header." + QUESTION_ID + "}-decided"))
                .choice()
                .when(header(QUESTION_OUTCOME).isEqualTo("expired"))
                .setBody(simple("Nobody answered: order ${header.orderId} is put on hold."))
                .when(simple("${body} =~ 'yes'"))
                .setBody(simple("Order ${header.orderId} is shipped."))
                .otherwise()
                .setBody(simple("Order ${header.orderId} is canceled."))
                .end()
                .to("imessage:sendText");
    }
}
