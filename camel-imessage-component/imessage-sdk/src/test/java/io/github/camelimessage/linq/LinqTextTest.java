// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.linq;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import mockwebserver3.MockResponse;
import okio.Buffer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that are not valid Unicode. */
class LinqTextTest extends LinqServer {

    /** Half an emoji, as an escape and as bytes. */
    @ParameterizedTest
    @ValueSource(strings = {"half \\ud83d", "half \u00ed\u00a0\u00bd"})
    void textsHaveReplacementCharacters(String name) throws Exception {
        String chat = CHAT.replace("\"display_name\":null", "\"display_name\":\"" + name + "\"");
        answer(new MockResponse.Builder()
                .body(new Buffer().writeString(chat, StandardCharsets.ISO_8859_1))
                .build());

        assertThat(result(client.chats().get(ID)).displayName()).isEqualTo("half \ufffd");
    }
}
