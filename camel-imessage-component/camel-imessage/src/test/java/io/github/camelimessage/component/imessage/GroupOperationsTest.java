// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelimessage.error.IMessageException;
import io.github.camelimessage.error.NotFoundException;
import io.github.camelimessage.model.Chat;
import io.github.camelimessage.model.Participant;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;

class GroupOperationsTest extends TransportSuite {

    @Test
    void setDisplayNameAnswersTheRenamedGroup() throws Exception {
        String guid = group();

        Exchange exchange = succeed("setDisplayName?chatGuid=" + guid, "Case 4711");

        assertThat(body(exchange, Chat.class).displayName()).isEqualTo("Case 4711");
        assertThat(header(exchange, IMessageConstants.CHAT_GUID)).isEqualTo(guid);
        assertThat(chat(guid).displayName()).isEqualTo("Case 4711");
    }

    @Test
    void participantsComeAndGo() throws Exception {
        String guid = group();

        Exchange added = succeed("addParticipants?chatGuid=" + guid, List.of("carol@example.com", "+15551234567"));
        assertThat(body(added, Chat.class).participants())
                .extracting(Participant::address)
                .contains("carol@example.com", "+15551234567");

        Exchange removed = succeed("removeParticipants?chatGuid=" + guid, "carol@example.com");
        assertThat(body(removed, Chat.class).participants())
                .extracting(Participant::address)
                .contains("+15551234567")
                .doesNotContain("carol@example.com");
        assertThat(header(removed, IMessageConstants.CHAT_GUID)).isEqualTo(guid);
    }

    @Test
    void anIconIsThereUntilItIsRemoved() throws Exception {
        String guid = group();

        assertThat(succeed("setIcon?chatGuid=" + guid, PNG).getMessage().getBody())
                .isSameAs(PNG);

        Exchange icon = run(
                "getIcon?chatGuid=" + guid,
                null,
                Map.of(Exchange.FILE_NAME, "of-before.txt", Exchange.CONTENT_LENGTH, 3L));
        assertThat(icon.getMessage().getHeaders()).doesNotContainKeys(Exchange.FILE_NAME, Exchange.CONTENT_LENGTH);
        assertThat(body(icon, byte[].class)).isEqualTo(PNG);
        assertThat(header(icon, Exchange.CONTENT_TYPE)).isEqualTo("image/png");

        succeed("removeIcon?chatGuid=" + guid, null);
        assertThat(run("getIcon?chatGuid=" + guid, null).getException())
                .isInstanceOf(NotFoundException.class)
                .extracting(failure -> ((IMessageException) failure).code())
                .isEqualTo("groupIconNotFound");
    }

    @Test
    void leaveGroupLeaves() throws Exception {
        String guid = group();

        assertThat(body(succeed("leaveGroup?chatGuid=" + guid, "kept"), String.class))
                .isEqualTo("kept");

        assertThat(run("getChat?chatGuid=" + guid, null).getException()).isInstanceOf(NotFoundException.class);
    }

    @Test
    void aRouteFindsItsChatFromOneOperationToTheNext() throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:open-case")
                        .to("imessage:createChat?message=Hello")
                        .setBody(constant("Case 4711"))
                        .to("imessage:setDisplayName")
                        .setBody(simple("Welcome to ${body.displayName}"))
                        .to("imessage:sendText");
            }
        });

        Exchange exchange = template.request("direct:open-case", opening -> opening.getMessage()
                .setBody(List.of("alice@example.com", "bob@example.com")));

        String guid = (String) header(exchange, IMessageConstants.CHAT_GUID);
        assertThat(chat(guid).displayName()).isEqualTo("Case 4711");
        assertThat(chat(guid).lastMessage().text()).isEqualTo("Welcome to Case 4711");
    }

    @Test
    void theHeaderSelectsAnotherOperation() throws Exception {
        String guid = group();

        Exchange exchange = run(
                "getChat?allowedOperations=setDisplayName&chatGuid=" + guid,
                "Renamed",
                Map.of(IMessageConstants.OPERATION, "setDisplayName"));

        assertThat(body(exchange, Chat.class).displayName()).isEqualTo("Renamed");
    }
}
