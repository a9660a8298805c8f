// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.examples.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelFailureTest extends AgentSuite {

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 429, 500, 503})
    void aRefusalOfTheModelIsReportedOnceAndAColleagueIsCalled(int status) throws Exception {
        open();
        for (int i = 0; i < 20; i++) {
            standIn.failNext(status);
        }
        alice.sendText(chat, "Anybody there?");
        awaitSaid(chat, Answers.AWAY);
        await().atMost(PATIENCE)
                .until(() -> simulator.world().chats().typing(chat).isEmpty());
        int before = standIn.requests().size();
        alice.sendText(chat, "Hello?");
        await().atMost(PATIENCE).until(() -> standIn.requests().size() > before && house.isQuiet(chat));
        standIn.works();
        alice.sendText(chat, "And now?");

        awaitSaid(chat, Answers.AWAY, "You said: And now?");
        assertThat(house.said(house.colleagueChat()))
                .singleElement()
                .asString()
                .contains("alice@example.com", "Anybody there?");
        assertThat(standIn.requests().get(standIn.requests().size() - 1).toString())
                .contains("Anybody there?", "Hello?");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "<html>Bad gateway</html>",
                "{\"choices\":[]}",
                "{\"choices\":[{\"message\":{\"role\":\"assistant\",\"content\":\"\"}}]}",
                "{\"choices\":[{\"message\":{\"role\":\"assistant\",\"content\":\" ... \"}}]}"
            })
    void invalidAnswersOfTheModelEndWithACallToAColleague(String body) throws Exception {
        open();
        standIn.answerNext(new StandInModel.Reply(200, body));
        standIn.answerNext(new StandInModel.Reply(200, body));
        alice.sendText(chat, "Hello?");

        awaitSaid(chat, Answers.AWAY);
        await().atMost(PATIENCE).until(() -> house.said(house.colleagueChat()).size() == 1);
    }

    @Test
    void endlessToolCallsEndWithACallToAColleague() throws Exception {
        open();
        for (int i = 0; i < 50; i++) {
            standIn.callNext("lookUpOrder", "{\"order\":\"4711\"}");
        }
        alice.sendText(chat, "Hello?");

        awaitSaid(chat, Answers.AWAY);
        assertThat(standIn.requests()).hasSizeLessThan(20);
    }

    @Test
    void whenItIsTooSlowAColleagueIsCalled() throws Exception {
        open(limits(), standIn.model(Duration.ofSeconds(2)));
        CompletableFuture<?> never = new CompletableFuture<>();
        standIn.answerNext(ConversationTest.held("Late", never));
        standIn.answerNext(ConversationTest.held("Late", never));
        alice.sendText(chat, "Hello?");

        awaitSaid(chat, Answers.AWAY);
    }

    @Test
    void anUnreachableModelEndsWithACallToAColleague() throws Exception {
        open();
        standIn.close();
        alice.sendText(chat, "Hello?");

        awaitSaid(chat, Answers.AWAY);
        await().atMost(PATIENCE).until(() -> house.said(house.colleagueChat()).size() == 1);
    }
}
