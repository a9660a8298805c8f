// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelimessage.error.ValidationException;
import io.github.camelimessage.model.Chat;
import io.github.camelimessage.model.ServiceType;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Invalid input fails the exchange with a reason, before any call. */
class RefusedInputTest extends TransportSuite {

    private static final Chat RESULT = new Chat(
            "any;+;g", null, null, "Secret plan", true, ServiceType.IMESSAGE, false, false, null, List.of(), null);

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of("getChat", null, Map.of(), "set the option chatGuid or the header CamelIMessageChatGuid"),
                Arguments.of("leaveGroup?chatGuid=RAW( )", null, Map.of(), "no chat is set"),
                Arguments.of("getChat?chatGuid=nonsense", null, Map.of(), "A chat guid looks like"),
                Arguments.of("createChat", null, Map.of(), "must be one or more addresses"),
                Arguments.of("createChat", " ", Map.of(), "an address is blank"),
                Arguments.of("createChat", List.of(), Map.of(), "it is empty"),
                Arguments.of("createChat", "a@example.com,", Map.of(), "an address is blank"),
                Arguments.of(
                        "createChat",
                        Arrays.asList("a@example.com", null),
                        Map.of(),
                        "an address is blank: addresses[1]"),
                Arguments.of("createChat", RESULT, Map.of(), "it is the Chat of an earlier operation"),
                Arguments.of("createChat?effect=echo", "a@example.com", Map.of(), "belong to an opening message"),
                Arguments.of(
                        "createChat",
                        "a@example.com",
                        Map.of(IMessageConstants.ATTRIBUTED_BODY, new byte[1]),
                        "belong to an opening message"),
                Arguments.of("addParticipants?chatGuid=any;-;x", null, Map.of(), "there is none"),
                Arguments.of("setBackground?chatGuid=any;-;x", "image.png", Map.of(), "it is text"),
                Arguments.of("setBackground?chatGuid=any;-;x", new byte[0], Map.of(), "it is empty"),
                Arguments.of("setIcon?chatGuid=any;-;x", null, Map.of(), "must be the bytes of an image"),
                Arguments.of("setIcon?chatGuid=any;-;x", RESULT, Map.of(), "it is the Chat of an earlier operation"),
                Arguments.of(
                        "sendText?chatGuid=any;-;x", null, Map.of(), "must be the text to send, but there is none"),
                Arguments.of("sendText?chatGuid=any;-;x", " \n", Map.of(), "it is blank"),
                Arguments.of("sendText?chatGuid=any;-;x", "\u200b\ufe0f\u2060", Map.of(), "it is blank"),
                Arguments.of("setDisplayName?chatGuid=any;+;x", "\u200b", Map.of(), "it is blank"),
                Arguments.of("sendText?chatGuid=any;-;x", RESULT, Map.of(), "it is the Chat of an earlier operation"),
                Arguments.of("setDisplayName?chatGuid=any;-;x", "", Map.of(), "must be the new name"),
                Arguments.of(
                        "sendText?chatGuid=any;-;x",
                        "text",
                        Map.of(IMessageConstants.EFFECT, "wobble"),
                        "the header CamelIMessageEffect"),
                Arguments.of(
                        "sendText?chatGuid=any;-;x",
                        "text",
                        Map.of(IMessageConstants.FORMATTING, "bold"),
                        "formatting is type:start:length"),
                Arguments.of(
                        "sendText?chatGuid=any;-;x",
                        "text",
                        Map.of(IMessageConstants.REPLY_TO_PART_INDEX, "first"),
                        "the header CamelIMessageReplyToPartIndex"));
    }

    @ParameterizedTest(name = "{0} {3}")
    @MethodSource("refused")
    void isRefusedBeforeTheNetwork(String endpoint, Object body, Map<String, Object> headers, String why)
            throws Exception {
        int before = simulator.calls().all().size();

        Exception failure = run(endpoint, body, new HashMap<>(headers)).getException();

        assertThat(failure)
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining(why)
                .hasMessageNotContaining("Secret plan");
        assertThat(((ValidationException) failure).code()).isEqualTo("invalidArgument");
        assertThat(simulator.calls().all()).hasSize(before);
    }

    @Test
    void anUnknownOperationInTheHeaderNamesThoseThatExist() throws Exception {
        Exception failure = run("getChat", null, Map.of(IMessageConstants.OPERATION, "sendTxt"))
                .getException();

        assertThat(failure)
                .hasMessageContaining(
                        "There is no operation 'sendTxt' (did you mean sendText?); use one of createChat");
    }

    @Test
    void aHeaderChoosesOnlyWhatTheEndpointAllows() throws Exception {
        Map<String, Object> header = Map.of(IMessageConstants.OPERATION, "countChats");

        assertThat(run("getChat", null, header).getException())
                .isInstanceOf(ValidationException.class)
                .hasMessage("getChat: the header CamelIMessageOperation names countChats, which this endpoint is not"
                        + " allowed to run. To allow it, add it to the option"
                        + " allowedOperations");
        assertThat(run("getChat?allowedOperations=sendText", null, header).getException())
                .isInstanceOf(ValidationException.class);
        assertThat(run("getChat?allowedOperations=sendText, countChats", null, header)
                        .getException())
                .isNull();
        assertThat(run("countChats", null, header).getException()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            sendTxt | getChat: the header CamelIMessageOperation: There is no operation 'sendTxt' (did you mean sendText?)
            events  | getChat: the header CamelIMessageOperation names events, but imessage:events can only be used in from(...)
            """)
    void aHeaderThatNamesNoCallIsRefusedAsOneThatIsNotAllowed(String name, String message) throws Exception {
        assertThat(run("getChat", null, Map.of(IMessageConstants.OPERATION, name))
                        .getException())
                .isInstanceOf(ValidationException.class)
                .hasMessageStartingWith(message);
    }

    @Test
    void operationsThatAreAllowedAreCallsThatThereAre() {
        assertThatThrownBy(() -> run("getChat?allowedOperations=countChats,sendTxt", null))
                .rootCause()
                .hasMessageContaining("There is no operation 'sendTxt'");
        assertThatThrownBy(() -> run("getChat?allowedOperations=sendTxt", null))
                .hasStackTraceContaining("The option allowedOperations: There is no operation");
        assertThatThrownBy(() -> run("getChat?allowedOperations=events", null))
                .rootCause()
                .hasMessageContaining("allowedOperations names events, which can only be used in from(...)");
    }
}
