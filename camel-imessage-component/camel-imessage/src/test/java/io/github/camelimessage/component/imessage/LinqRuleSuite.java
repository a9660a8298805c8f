// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelimessage.error.IMessageException;
import io.github.camelimessage.error.ValidationException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.provider.Arguments;

/** Invalid input for Linq fails the exchange with a reason, before any call. */
abstract class LinqRuleSuite extends LinqSuite {

    static final String ID = "3f2504e0-4f89-11d3-9a0c-0305e82c3301";
    static final String CHAT = "?chatGuid=" + ID;
    static final String MESSAGE = "?messageGuid=" + ID;
    static final String SEND = "sendMessage" + CHAT;
    static final String SEND_TO = "sendMessage?to=" + ALICE;
    static final String URL = "https://files.example.com/a.png";

    @BeforeEach
    void nothingWasCalled() {
        simulator.linq().calls().clear();
    }

    static Arguments refused(String endpoint, Object body, String why) {
        return refused(endpoint, body, Map.of(), why);
    }

    static Arguments refused(String endpoint, Object body, Map<String, Object> headers, String why) {
        return Arguments.of(endpoint, body, headers, why);
    }

    void assertRefused(String endpoint, Object body, Map<String, Object> headers, String why) throws Exception {
        IMessageException failure = failure(endpoint, body, headers);

        assertThat(failure)
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining(why)
                .hasMessageNotContaining("Secret plan");
        assertThat(failure.code()).isIn("invalidArgument", "operationNotSupported");
        if (failure.code().equals("invalidArgument")) {
            assertThat(failure.context().get("field")).as("the argument").isNotBlank();
        }
        assertThat(failure.details().httpStatus())
                .as("an answer of the service")
                .isNull();
        assertThat(calls()).isEmpty();
    }

    static List<String> people(int count) {
        return IntStream.range(0, count).mapToObj(i -> "p" + i + "@example.com").toList();
    }
}
