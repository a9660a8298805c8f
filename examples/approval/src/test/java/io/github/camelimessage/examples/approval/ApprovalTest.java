// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.examples.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(600)
class ApprovalTest {

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void itPlaysTheSceneAndEnds(boolean isLinq) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Approval.play(isLinq, Limits.ofUser(), new PrintStream(out, true, StandardCharsets.UTF_8));

        String text = out.toString(StandardCharsets.UTF_8);
        assertThat(text)
                .containsSubsequence(
                        "is stopped before Alice has voted",
                        "Shop   Shall order 4711 be shipped?",
                        "  [Yes]  [No]",
                        "started again",
                        "Alice  (votes Yes)",
                        "Shop   Order 4711 is shipped.",
                        "Shop   Shall order 4712 be shipped?",
                        "Shop   Shall order 4713 be shipped?",
                        "Alice  Yes",
                        "Shop   Please reply to the question that you mean.",
                        "Alice  No",
                        "Shop   Order 4713 is canceled.",
                        "Alice  Yes",
                        "Shop   Order 4712 is shipped.",
                        "Shop   Shall order 4714 be shipped?",
                        "Shop   Shall order 4714 be shipped?",
                        "Shop   Nobody answered: order 4714 is put on hold.",
                        "Done.");
        assertThat(text).containsOnlyOnce("Order 4711 is shipped.").containsOnlyOnce("Order 4713 is canceled.");
    }
}
