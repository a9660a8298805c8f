// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.examples.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelimessage.simulator.world.MessageState;
import io.github.camelimessage.simulator.world.Person;
import org.junit.jupiter.api.Test;

class GroupTest extends AgentSuite {

    private Person bob;
    private String group;

    @Test
    void itAnswersWhenSpokenTo() throws Exception {
        begin();
        MessageState talk = bob.sendText(group, "Robinson Crusoe is a good book");
        alice.reply(talk, "It is");
        MessageState question = alice.sendText(group, "What do you think, ROBIN?");
        awaitSaid(group, "You said: alice@example.com: What do you think, ROBIN?");
        assertThat(answers(group).get(0).replyTo()).isEqualTo(question.guid());

        bob.reply(answers(group).get(0), "And why?");
        awaitSaid(
                group, "You said: alice@example.com: What do you think, ROBIN?", "You said: bob@example.com: And why?");
        assertThat(standIn.requests().toString()).doesNotContain("Crusoe", "It is");
    }

    @Test
    void itNamesTheGroup() throws Exception {
        begin();
        alice.sendText(group, "Robin, call this group Picnic on Sunday");

        awaitSaid(group, "The group has this name now.");
        assertThat(simulator.world().chats().find(group).displayName()).isEqualTo("Picnic on Sunday");
    }

    @Test
    void itSendsAPicture() throws Exception {
        begin();
        alice.sendText(group, "Robin, the menu please");

        await().atMost(PATIENCE).until(() -> answers(group).size() == 2);
        assertThat(answers(group).get(0).parts().toString()).contains("menu.png");
        assertThat(answers(group).get(1).text()).isEqualTo("The picture was sent.");
    }

    private void begin() throws Exception {
        bob = simulator.person("bob@example.com");
        group = alice.createGroup(bob.address());
        open();
    }
}
