// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.examples.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(300)
class SceneTest {

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void itPlaysTheSceneAndEnds(boolean isLinq) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Agent.simulate(isLinq, false, null, new PrintStream(out, true, StandardCharsets.UTF_8));

        assertThat(out.toString(StandardCharsets.UTF_8))
                .containsSubsequence(
                        "a stand-in answers by a few rules",
                        "Alice  It is order 4711",
                        "Agent  Order 4711 was packed yesterday",
                        "Alice  Thanks!",
                        "Agent  (",
                        "Agent  You said: (a picture)",
                        "Agent  Sorry, I cannot open this type of file",
                        "Carol  Yes, it is on its way",
                        "Agent  Yes, it is on its way",
                        "restarted",
                        "Agent  Your name is Alice.",
                        "names the group \"Picnic\"",
                        "Agent  (sends menu.png)",
                        "Agent  Sorry, I cannot answer right now",
                        "Agent  I cannot answer alice@example.com, who wrote: Are you there?",
                        "Agent  Once upon a time",
                        "Done.");
    }
}
