// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelimessage.model.Chat;
import io.github.camelimessage.model.Participant;
import io.github.camelimessage.simulator.world.MessageState;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.apache.camel.converter.stream.InputStreamCache;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ChatOperationsTest extends TransportSuite {

    @TempDir
    static Path files;

    static Stream<Arguments> formsOfAddresses() {
        return Stream.<Object>of(
                        List.of("carol@example.com", "+15551234567"),
                        new String[] {"carol@example.com", "+15551234567"},
                        "carol@example.com, +15551234567",
                        List.of(new Participant("carol@example.com", null, null), "+15551234567"),
                        "carol@example.com,+15551234567".getBytes())
                .map(form -> Arguments.of((Object) form));
    }

    @ParameterizedTest
    @MethodSource("formsOfAddresses")
    void createChatOpensAGroupForSeveralAddressesInAnyForm(Object addresses) throws Exception {
        Exchange exchange = succeed("createChat", addresses);

        Chat chat = body(exchange, Chat.class);
        assertThat(chat.isGroup()).isTrue();
        assertThat(chat.participants())
                .extracting(Participant::address)
                .containsExactly("carol@example.com", "+15551234567");
        assertThat(header(exchange, IMessageConstants.CHAT_GUID)).isEqualTo(chat.guid());
        assertThat(header(exchange, IMessageConstants.MESSAGE_GUID)).isNull();
    }

    @Test
    void createChatOpensADirectChatWithAMessageItsEffectAndSubject() throws Exception {
        Exchange exchange = succeed("createChat?message=Hello&effect=confetti&subject=Greeting", "dora@example.com");

        MessageState sent = chat(body(exchange, Chat.class).guid()).lastMessage();
        assertThat(header(exchange, IMessageConstants.MESSAGE_GUID)).isEqualTo(sent.guid());
        assertThat(sent.text()).isEqualTo("Hello");
        assertThat(sent.subject()).isEqualTo("Greeting");
        assertThat(sent.effectId()).contains("Confetti");
    }

    @Test
    void headersWinOverTheOptionsOfCreateChat() throws Exception {
        Exchange exchange = run(
                "createChat?message=Hello&effect=confetti&subject=Greeting",
                "dora@example.com",
                Map.of(
                        IMessageConstants.MESSAGE, "Good bye",
                        IMessageConstants.EFFECT, "lasers",
                        IMessageConstants.SUBJECT, "Farewell"));

        MessageState sent = chat(body(exchange, Chat.class).guid()).lastMessage();
        assertThat(sent.text()).isEqualTo("Good bye");
        assertThat(sent.subject()).isEqualTo("Farewell");
        assertThat(sent.effectId()).contains("Lasers");
    }

    @Test
    void createChatWithoutAMessageLeavesNoMessageGuidOfAnEarlierOperation() throws Exception {
        Exchange exchange = run("createChat", "dora@example.com", Map.of(IMessageConstants.MESSAGE_GUID, "earlier"));

        assertThat(header(exchange, IMessageConstants.MESSAGE_GUID)).isNull();
    }

    @Test
    void getChatAnswersTheChat() throws Exception {
        String guid = group();

        Exchange exchange = succeed("getChat?chatGuid=" + guid, "anything");

        assertThat(body(exchange, Chat.class).guid()).isEqualTo(guid);
        assertThat(header(exchange, IMessageConstants.CHAT_GUID)).isEqualTo(guid);
    }

    @Test
    void theHeaderNamesAnotherChatThanTheOption() throws Exception {
        String guid = group();

        Exchange exchange = run("getChat?chatGuid=any;-;nobody", null, Map.of(IMessageConstants.CHAT_GUID, guid));

        assertThat(body(exchange, Chat.class).guid()).isEqualTo(guid);
    }

    @Test
    void countChatsCountsArchivedOnesWhenAsked() throws Exception {
        simulator.world().chats().setArchived(group(), true);
        long visible = simulator.world().chats().count(false);
        long all = simulator.world().chats().count(true);

        assertThat(body(succeed("countChats", null), Long.class))
                .isEqualTo(visible)
                .isLessThan(all);
        assertThat(body(succeed("countChats?includeArchived=true", null), Long.class))
                .isEqualTo(all);
        assertThat(body(run("countChats", null, Map.of(IMessageConstants.INCLUDE_ARCHIVED, "true")), Long.class))
                .isEqualTo(all);
    }

    @Test
    void markReadReadsAllAndLeavesTheBody() throws Exception {
        String guid = directChat();
        simulator.person("alice@example.com").sendText(guid, "Are you there?");

        Exchange exchange = succeed("markRead?chatGuid=" + guid, "kept");

        assertThat(chat(guid).unreadCount()).isZero();
        assertThat(body(exchange, String.class)).isEqualTo("kept");
    }

    @Test
    void setTypingShowsAndHidesTheSign() throws Exception {
        String guid = directChat();
        String owner = simulator.world().owner().address();

        succeed("setTyping?chatGuid=" + guid, null);
        assertThat(simulator.world().chats().typing(guid)).contains(owner);

        succeed("setTyping?typing=false&chatGuid=" + guid, null);
        assertThat(simulator.world().chats().typing(guid)).doesNotContain(owner);

        run("setTyping?typing=false&chatGuid=" + guid, null, Map.of(IMessageConstants.TYPING, true));
        assertThat(simulator.world().chats().typing(guid)).contains(owner);
    }

    @Test
    void shareContactInfoSharesTheCard() throws Exception {
        String guid = directChat();

        succeed("shareContactInfo?chatGuid=" + guid, null);

        assertThat(simulator.world().chats().isContactInfoShared(guid)).isTrue();
    }

    static Stream<Object> formsOfImages() throws Exception {
        Path file = Files.write(files.resolve("image.png"), PNG);
        return Stream.of(PNG, new ByteArrayInputStream(PNG), file, file.toFile(), new InputStreamCache(PNG));
    }

    @ParameterizedTest
    @MethodSource("formsOfImages")
    void setBackgroundTakesAnImageInAnyForm(Object image) throws Exception {
        String guid = group();

        Exchange exchange = succeed("setBackground?chatGuid=" + guid, image);

        assertThat(simulator.world().chats().hasBackground(guid)).isTrue();
        assertThat(exchange.getMessage().getBody(byte[].class)).isEqualTo(PNG);
    }

    @Test
    void aBackgroundIsThereUntilItIsRemoved() throws Exception {
        String guid = group();
        simulator.person("alice@example.com").setBackground(guid, PNG);

        assertThat(body(succeed("hasBackground?chatGuid=" + guid, null), Boolean.class))
                .isTrue();
        assertThat(body(succeed("removeBackground?chatGuid=" + guid, "kept"), String.class))
                .isEqualTo("kept");
        assertThat(body(succeed("hasBackground?chatGuid=" + guid, null), Boolean.class))
                .isFalse();
    }
}
