// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelimessage.component.imessage.IMessageAccount;
import io.github.camelimessage.component.imessage.IMessageComponent;
import io.github.camelimessage.component.imessage.IMessageConfiguration;
import io.github.camelimessage.component.imessage.IMessageConstants;
import io.github.camelimessage.component.imessage.TestContext;
import io.github.camelimessage.simulator.DuplicateWrites;
import io.github.camelimessage.simulator.IMessageSimulator;
import io.github.camelimessage.simulator.fault.Refusal;
import io.github.camelimessage.simulator.world.MessageState;
import java.time.Instant;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class PhotonAskTest extends AskSuite {

    @Override
    void configure(IMessageConfiguration options) {
        options.setAddress(simulator.grpcAddress());
        options.setTls(false);
        options.setToken(simulator.token());
    }

    @Override
    String events(DefaultCamelContext context) {
        return "imessage:events?startFrom=earliest&offsetRepository=#offsets";
    }

    @Override
    String guid(String chat) {
        return chat;
    }

    @Override
    String messageGuid(MessageState message) {
        return message.guid();
    }

    @Override
    void failSend() {
        simulator.faults().refuse("SendTextMessage", 1, Refusal.unavailable());
    }

    @Test
    void anEventOfOneAccountAnswersNoQuestionOfAnother() throws Exception {
        start();
        application.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                IMessageAccount sales = new IMessageAccount();
                sales.setToken(simulator.token());
                application
                        .getComponent("imessage", IMessageComponent.class)
                        .getAccounts()
                        .put("sales", sales);
                from("direct:sales").to("imessage:ask?account=sales");
                from("direct:take-sales").to("imessage:takeAnswer?account=sales");
            }
        });
        String chat = alice.openChat();
        try (var template = application.createProducerTemplate()) {
            Exchange asked = template.request("direct:sales", exchange -> {
                exchange.getMessage().setBody("Yes?");
                exchange.getMessage().setHeader(IMessageConstants.CHAT_GUID, chat);
            });
            assertThat(asked.getException()).isNull();
            MessageState answer = alice.sendText(chat, "Yes");
            awaitEventOf(answer);
            Exchange event = events.stream()
                    .filter(each -> messageGuid(answer).equals(header(each, IMessageConstants.MESSAGE_GUID)))
                    .findFirst()
                    .orElseThrow();
            assertThat(header(event, IMessageConstants.QUESTION_OUTCOME)).isNull();
            Exchange taken = template.request("direct:take-sales", exchange -> exchange.getMessage()
                    .setBody(event.getMessage().getBody()));
            assertThat(header(taken, IMessageConstants.QUESTION_OUTCOME)).isEqualTo("answered");
        }
    }

    /** Photon may refuse to repeat a write that it carried out, without returning the guid. */
    @Test
    void aQuestionWhoseRepeatIsRefusedIsAnsweredByText() throws Exception {
        simulator.close();
        simulator = IMessageSimulator.builder()
                .duplicateWrites(DuplicateWrites.REJECT)
                .start();
        alice = simulator.person("alice@example.com");
        start();
        String chat = alice.openChat();
        try (var template = application.createProducerTemplate()) {
            template.requestBody("imessage:sendText?clientMessageId=crashed-question&chatGuid=" + chat, "Yes?");
        }
        Instant now = Instant.now();
        questions.insert(new Question(
                "crashed",
                0,
                QuestionState.SENDING,
                now,
                null,
                null,
                chat,
                "Yes?",
                null,
                null,
                now.plusSeconds(600),
                null,
                "Yes?",
                Map.of(),
                null,
                null,
                null,
                null));
        await().atMost(SOON).until(() -> questions.find("crashed").state() == QuestionState.OPEN);
        alice.sendText(chat, "Yes");
        assertThat(header(answer(1), IMessageConstants.QUESTION_ID)).isEqualTo("crashed");
        assertThat(said(chat)).hasSize(1);
    }

    @Test
    void peopleAreRemindedByTheAccountThatAsked() throws Exception {
        IMessageAccount sales = new IMessageAccount();
        sales.setToken(simulator.token());
        DefaultCamelContext context = new TestContext();
        application = context;
        IMessageComponent component = context.getComponent("imessage", IMessageComponent.class);
        configure(component.getConfiguration());
        component.getConfiguration().setQuestionRepository(questions);
        component.getConfiguration().setToken("of-nobody");
        component.getAccounts().put("sales", sales);
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:ask").to("imessage:ask?account=sales&remindAfter=100&reminder=Please");
                from("imessage:answers?answerInterval=20&allowedAccounts=sales").process(answers::add);
            }
        });
        context.start();
        String chat = alice.openChat();
        asked(chat, "Yes?");
        said(chat, "Please");
        assertThat(said(chat)).hasSize(2);
    }

    @Override
    String noChat() {
        return "any;-;nobody@example.com";
    }
}
