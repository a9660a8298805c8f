// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No operation sends to a person who has opted out, unless overrideOptOut is set. */
class LinqOptOutTest extends LinqSuite {

    private static final String SOUND = "https://sounds.example.com/opt-out.mp3";

    @BeforeAll
    static void publish() {
        simulator.linq().publish(SOUND, "audio/mpeg", new byte[] {'I', 'D', '3', 4});
    }

    @ParameterizedTest
    @CsvSource({
        "sendText?chatGuid=CHAT,      Your order",
        "sendMessage?chatGuid=CHAT,   Your order",
        "sendMessage?to=ADDRESS,      Your order",
        "sendVoiceMemo?chatGuid=CHAT, " + SOUND,
        "createChat?message=Hello,    ADDRESS"
    })
    void anOptOutIsRespectedUnlessTheRouteSaysOtherwise(String operation, String content) throws Exception {
        String dora = somebody();
        String chat = simulator.person(dora).openChat();
        String endpoint = operation.replace("CHAT", guid(chat)).replace("ADDRESS", dora);
        String body = content.replace("ADDRESS", dora);
        simulator.person(dora).sendText(chat, "STOP");
        // The simulator applies it to the next call at the latest.
        soon().untilAsserted(() -> assertThat(failure(endpoint, body).code()).isEqualTo("2024"));

        succeed(endpoint, body, Map.of(IMessageConstants.OVERRIDE_OPT_OUT, true));
        succeed(endpoint + "&overrideOptOut=true", body);

        assertThat(failure(endpoint + "&overrideOptOut=true", body, Map.of(IMessageConstants.OVERRIDE_OPT_OUT, false))
                        .code())
                .isEqualTo("2024");
    }
}
