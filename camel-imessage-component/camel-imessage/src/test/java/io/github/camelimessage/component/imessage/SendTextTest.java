// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelimessage.model.Message;
import io.github.camelimessage.model.TextFormat;
import io.github.camelimessage.simulator.world.MessageState;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("jdk")
@Tag("line")
class SendTextTest extends TransportSuite {

    @Test
    void itAnswersTheMessageAndItsGuid() throws Exception {
        String guid = directChat();

        Exchange exchange = succeed("sendText?chatGuid=" + guid, "Hello \uD83D\uDC4B");

        Message sent = body(exchange, Message.class);
        assertThat(sent.content().text()).isEqualTo("Hello \uD83D\uDC4B");
        assertThat(header(exchange, IMessageConstants.MESSAGE_GUID)).isEqualTo(sent.guid());
        assertThat(header(exchange, IMessageConstants.CHAT_GUID)).isEqualTo(guid);
        assertThat(chat(guid).lastMessage().guid()).isEqualTo(sent.guid());
    }

    @Test
    void everyOptionReachesTheService() throws Exception {
        String guid = directChat();
        String question =
                simulator.person("alice@example.com").sendText(guid, "Well?").guid();

        succeed(
                "sendText?chatGuid=" + guid + "&replyTo=" + question
                        + "&effect=slam&subject=Answer&formatting=bold:0:3,effect:4:4:big"
                        + "&enableDataDetection=true&enableLinkPreview=false",
                "Yes indeed");

        MessageState sent = chat(guid).lastMessage();
        assertThat(sent.replyTo()).isEqualTo(question);
        assertThat(sent.effectId()).contains("impact");
        assertThat(sent.subject()).isEqualTo("Answer");
        assertThat(sent.formatting())
                .containsExactly(new TextFormat("bold", 0, 3, null), new TextFormat("effect", 4, 4, "big"));
    }

    static Stream<Object> formsOfFormatting() {
        return Stream.of("italic:0:3", List.of(new TextFormat("italic", 0, 3, null)));
    }

    @ParameterizedTest
    @MethodSource("formsOfFormatting")
    void headersWinOverTheOptions(Object formatting) throws Exception {
        String guid = directChat();
        String question =
                simulator.person("alice@example.com").sendText(guid, "Well?").guid();

        Exchange exchange = run(
                "sendText?effect=slam&subject=Answer&formatting=bold:0:3&replyTo=other&chatGuid=" + guid,
                "Yes",
                Map.of(
                        IMessageConstants.EFFECT, "echo",
                        IMessageConstants.SUBJECT, "Reply",
                        IMessageConstants.FORMATTING, formatting,
                        IMessageConstants.REPLY_TO, question,
                        IMessageConstants.REPLY_TO_PART_INDEX, "0",
                        IMessageConstants.ENABLE_DATA_DETECTION, false,
                        IMessageConstants.ENABLE_LINK_PREVIEW, "true"));

        assertThat(exchange.getException()).isNull();
        MessageState sent = chat(guid).lastMessage();
        assertThat(sent.replyTo()).isEqualTo(question);
        assertThat(sent.effectId()).contains("Echo");
        assertThat(sent.subject()).isEqualTo("Reply");
        assertThat(sent.formatting()).containsExactly(new TextFormat("italic", 0, 3, null));
    }

    @Test
    void whatConvertsToTextIsSent() throws Exception {
        String guid = directChat();

        succeed("sendText?chatGuid=" + guid, "caf\u00e9".getBytes("UTF-8"));
        assertThat(chat(guid).lastMessage().text()).isEqualTo("caf\u00e9");

        succeed("sendText?chatGuid=" + guid, 42);
        assertThat(chat(guid).lastMessage().text()).isEqualTo("42");
    }
}
