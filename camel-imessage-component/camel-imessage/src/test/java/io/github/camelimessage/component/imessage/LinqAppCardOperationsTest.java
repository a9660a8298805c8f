// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelimessage.error.IMessageException;
import io.github.camelimessage.model.Message;
import io.github.camelimessage.model.linq.IMessageApp;
import io.github.camelimessage.model.linq.IMessageAppLayout;
import io.github.camelimessage.model.linq.RequestPart;
import io.github.camelimessage.model.linq.UpdateAppCardRequest;
import io.github.camelimessage.simulator.world.Part;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** App cards at Linq: sent as a part, replaced by new messages. */
class LinqAppCardOperationsTest extends LinqSuite {

    private static final RequestPart CARD = new RequestPart.App(
            new IMessageApp("com.example.app", "Example", "ABCDE12345", null),
            IMessageAppLayout.ofCaption("One"),
            null,
            null,
            null);

    static Stream<Object> updates() {
        return Stream.of(
                new UpdateAppCardRequest(IMessageAppLayout.ofCaption("Two"), null, null, null, null),
                Map.of("layout", Map.of("caption", "Two")),
                "{\"layout\": {\"caption\": \"Two\"}}");
    }

    @ParameterizedTest
    @MethodSource("updates")
    void anUpdateIsANewMessageAndTheNextUpdateNeedsItsGuid(Object update) throws Exception {
        String chat = newChat();
        Object first =
                header(succeed("sendMessage?chatGuid=" + guid(chat), List.of(CARD)), IMessageConstants.MESSAGE_GUID);

        Object second = header(updated(first, update), IMessageConstants.MESSAGE_GUID);
        Exchange third = updated(second, Map.of("layout", Map.of("caption", "Three")));

        assertThat(second).isNotEqualTo(first);
        assertThat(header(third, IMessageConstants.CHAT_GUID)).isEqualTo(guid(chat));
        assertThat(header(third, IMessageConstants.MESSAGE_GUID))
                .isEqualTo(body(third, Message.class).guid())
                .isNotEqualTo(second);
        assertThat(chat(chat).lastMessage().parts()).singleElement().isInstanceOfSatisfying(Part.App.class, card -> {
            assertThat(card.layout().caption()).isEqualTo("Three");
            assertThat(card.bundleId()).isEqualTo("com.example.app");
        });
    }

    /** Once the card is delivered; before, Linq refuses. */
    private Exchange updated(Object messageGuid, Object update) {
        Exchange[] answer = new Exchange[1];
        soon().untilAsserted(() ->
                answer[0] = succeed("updateAppCard", update, Map.of(IMessageConstants.MESSAGE_GUID, messageGuid)));
        return answer[0];
    }

    @Test
    void whatIsNoCardIsRefusedByLinq() throws Exception {
        Exchange text = succeed("sendText?chatGuid=" + guid(newChat()), "No card");

        IMessageException failure = failure(
                "updateAppCard?messageGuid=" + header(text, IMessageConstants.MESSAGE_GUID),
                Map.of("layout", Map.of("caption", "Two")));

        assertThat(failure.code()).isEqualTo("1008");
    }
}
