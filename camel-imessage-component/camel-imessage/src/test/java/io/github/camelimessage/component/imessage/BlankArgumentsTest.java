// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelimessage.simulator.world.MessageState;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A blank optional header or option counts as missing. */
@ParameterizedClass(name = "{0}")
@EnumSource(VendorSuite.Vendor.class)
class BlankArgumentsTest extends VendorSuite {

    private static final List<String> HEADERS = List.of(
            IMessageConstants.REPLY_TO,
            IMessageConstants.REPLY_TO_PART_INDEX,
            IMessageConstants.EFFECT,
            IMessageConstants.SUBJECT,
            IMessageConstants.FORMATTING,
            IMessageConstants.CLIENT_MESSAGE_ID,
            IMessageConstants.ENABLE_DATA_DETECTION,
            IMessageConstants.ENABLE_LINK_PREVIEW,
            IMessageConstants.PREFERRED_SERVICE,
            IMessageConstants.OVERRIDE_OPT_OUT,
            IMessageConstants.ATTRIBUTED_BODY,
            IMessageConstants.FROM,
            IMessageConstants.TO,
            IMessageConstants.EXCLUDE_FROM,
            IMessageConstants.CONTINUATION_MESSAGE);

    @Parameter
    Vendor vendor;

    @Override
    Vendor vendor() {
        return vendor;
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void aBlankHeaderIsAbsent(String blank) throws Exception {
        String chat = directChat();
        Map<String, Object> headers = new HashMap<>();
        HEADERS.forEach(header -> headers.put(header, blank));
        headers.put(IMessageConstants.ATTRIBUTED_BODY, new byte[0]);

        succeed("sendText?chatGuid=" + guid(chat), "Hello", headers);
        succeed("createChat?message=Hello", ALICE, headers);
        if (vendor == Vendor.LINQ) {
            succeed("sendMessage?chatGuid=" + guid(chat), "Hello", headers);
        }

        MessageState sent = chat(chat).lastMessage();
        assertThat(sent.text()).isEqualTo("Hello");
        assertThat(sent.replyTo()).isNull();
        assertThat(sent.effectId()).isNull();
        assertThat(sent.subject()).isNull();
    }

    @Test
    void aBlankHeaderLeavesTheOption() throws Exception {
        String chat = directChat();

        Exchange exchange = succeed(
                "sendText?effect=slam&chatGuid=" + guid(chat),
                "Hello",
                Map.of(IMessageConstants.EFFECT, " ", IMessageConstants.CHAT_GUID, ""));

        assertThat(chat(chat).lastMessage().effectId()).contains("impact");
        assertThat(exchange.getMessage().getHeaders()).containsEntry(IMessageConstants.CHAT_GUID, guid(chat));
    }

    static Stream<Arguments> listsOfBlanks() {
        return Stream.<Object>of(List.of(), Arrays.asList(" ", null), new String[] {""}, " , ", "[]")
                .map(blanks -> Arguments.of((Object) blanks));
    }

    @ParameterizedTest
    @MethodSource("listsOfBlanks")
    void aListOfBlanksIsAbsent(Object blanks) throws Exception {
        String chat = directChat();
        Map<String, Object> headers = Map.of(
                IMessageConstants.TO, blanks,
                IMessageConstants.EXCLUDE_FROM, blanks,
                IMessageConstants.FORMATTING, blanks.equals("[]") ? "" : blanks);

        succeed((vendor == Vendor.LINQ ? "sendMessage" : "sendText") + "?chatGuid=" + guid(chat), "Hello", headers);

        assertThat(chat(chat).lastMessage().text()).isEqualTo("Hello");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "RAW( )", "%20"})
    void aBlankOptionIsAbsent(String blank) throws Exception {
        String chat = directChat();
        String options = Stream.of(
                        "replyTo",
                        "replyToPartIndex",
                        "effect",
                        "subject",
                        "formatting",
                        "clientMessageId",
                        "enableDataDetection",
                        "enableLinkPreview",
                        "preferredService",
                        "overrideOptOut",
                        "from",
                        "limit",
                        "typing",
                        "to",
                        "service")
                .map(option -> option + "=" + blank)
                .reduce("", (all, option) -> all + "&" + option);

        succeed("sendText?chatGuid=" + guid(chat) + options, "Hello");

        assertThat(chat(chat).lastMessage().replyTo()).isNull();
    }

    @Test
    void aBlankOptionOfTheComponentIsAbsent() throws Exception {
        IMessageConfiguration options =
                context.getComponent("imessage", IMessageComponent.class).getConfiguration();
        options.setReplyTo("");
        options.setSubject(" ");
        options.setPreferredService("");
        options.setClientMessageId("");
        options.setServer(" ");
        options.setService("");
        String chat = directChat();

        succeed("sendText?chatGuid=" + guid(chat), "Hello");

        assertThat(chat(chat).lastMessage().replyTo()).isNull();
        assertThat(chat(chat).lastMessage().subject()).isNull();
        if (vendor == Vendor.LINQ) {
            succeed("checkCapability", ALICE);
        }
    }
}
