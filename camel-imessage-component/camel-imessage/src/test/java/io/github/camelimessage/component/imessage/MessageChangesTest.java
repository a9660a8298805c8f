// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelimessage.error.IMessageException;
import io.github.camelimessage.error.NotFoundException;
import io.github.camelimessage.error.ValidationException;
import io.github.camelimessage.model.AddressRecord;
import io.github.camelimessage.model.Message;
import io.github.camelimessage.model.ReactionKind;
import io.github.camelimessage.simulator.world.MessageState;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Operations on messages and addresses that only Photon has, and the errors of its rules. */
class MessageChangesTest extends TransportSuite {

    @Test
    void aMessageIsUnsent() throws Exception {
        String chat = directChat();
        Object guid = header(succeed("sendText?chatGuid=" + chat, "Oops"), IMessageConstants.MESSAGE_GUID);

        assertThat(body(succeed("unsendMessage?chatGuid=" + chat + "&messageGuid=" + guid, "kept"), String.class))
                .isEqualTo("kept");

        assertThat(simulator.world().messages().find((String) guid).retracted()).isNotNull();
    }

    @Test
    void aSilencedRecipientIsNotified() throws Exception {
        String chat = directChat();
        simulator.person("alice@example.com").focus(true);
        try {
            assertThat(body(succeed("getFocusStatus", "alice@example.com"), Boolean.class))
                    .isTrue();
            Object guid = header(succeed("sendText?chatGuid=" + chat, "Fire!"), IMessageConstants.MESSAGE_GUID);

            succeed("notifySilenced?chatGuid=" + chat + "&messageGuid=" + guid, null);

            assertThat(simulator.world().messages().find((String) guid).alert())
                    .isEqualTo(MessageState.Alert.ON_REQUEST);
        } finally {
            simulator.person("alice@example.com").focus(false);
        }
    }

    @Test
    void theMessagesOfAllChatsAreListed() throws Exception {
        simulator.person("alice@example.com").sendText(directChat(), "Older");
        MessageState newest = simulator.person("alice@example.com").sendText(directChat(), "Newest");

        Exchange page = succeed("listRecentMessages?limit=1", null);

        assertThat((List<?>) page.getMessage().getBody())
                .singleElement()
                .isInstanceOfSatisfying(
                        Message.class, message -> assertThat(message.guid()).isEqualTo(newest.guid()));
        assertThat(header(page, IMessageConstants.NEXT_CURSOR)).isNotNull();
    }

    @Test
    void anAddressThatWasSeenHasARecord() throws Exception {
        directChat();

        assertThat(body(succeed("getAddress", "mailto:Alice@example.com"), AddressRecord.class)
                        .address())
                .isEqualTo("alice@example.com");
        assertThat(run("getAddress", "nobody@example.com").getException())
                .isInstanceOfSatisfying(NotFoundException.class, missing -> assertThat(missing.code())
                        .isEqualTo("addressNotFound"));
    }

    @ParameterizedTest
    @CsvSource({
        "editMessage, Better, chatGuid",
        "unsendMessage, , chatGuid",
        "setReaction, love, chatGuid",
        "notifySilenced, , chatGuid",
        "getMessage, , messageGuid",
        "listMessages, , chatGuid",
        "createPoll, , chatGuid",
        "getPoll, , messageGuid",
        "votePoll, yes, messageGuid"
    })
    void aMissingGuidIsAnErrorThatNamesItsOption(String operation, String body, String option) throws Exception {
        Object given = operation.equals("createPoll") ? List.of("Yes", "No") : body;

        assertThat(run(operation, given).getException())
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining("set the option " + option);
    }

    @Test
    void aPollWithoutATitleIsRefusedBeforeTheNetwork() throws Exception {
        String chat = directChat();
        simulator.calls().clear();

        assertThat(run("createPoll?chatGuid=" + chat, List.of("Yes", "No")).getException())
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining("title");
        assertThat(run("createPoll?title=Lunch&chatGuid=" + chat, List.of("Yes"))
                        .getException())
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining("at least 2 choices");
        assertThat(simulator.calls().all()).isEmpty();
    }

    @Test
    void aReactionKeepsItsKindAndASecondOneTakesItsPlace() throws Exception {
        String chat = directChat();
        MessageState question = simulator.person("alice@example.com").sendText(chat, "Lunch?");
        Map<String, Object> names =
                Map.of(IMessageConstants.CHAT_GUID, chat, IMessageConstants.MESSAGE_GUID, question.guid());

        assertThat(run("setReaction", "love", names).getException()).isNull();
        assertThat(run("setReaction", "LAUGH", names).getException()).isNull();

        assertThat(simulator.world().messages().find(question.guid()).reactions())
                .singleElement()
                .satisfies(applied -> assertThat(applied.reaction().kind()).isEqualTo(ReactionKind.LAUGH));
        assertThat(run("setReaction", "lvoe", names).getException()).isInstanceOf(IMessageException.class);
    }
}
