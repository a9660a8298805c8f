// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.camelimessage.error.ValidationException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Bodies that contain themselves, or that are nested too deeply. */
class LinqDeepBodiesTest extends LinqSuite {

    private static final String ID = "3f2504e0-4f89-11d3-9a0c-0305e82c3301";
    private static final int LEVELS = 3_000;

    static Stream<Arguments> bodies() {
        Map<String, Object> itself = new HashMap<>();
        itself.put("message", itself);
        Map<String, Object> twice = new HashMap<>();
        twice.put("message", twice);
        twice.put("to", List.of(twice, twice));
        List<Object> list = new ArrayList<>();
        list.add(Map.of("type", "text", "value", "x", "more", list));
        Map<String, Object> deep = Map.of();
        JsonNode deepNode = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < LEVELS; i++) {
            deep = Map.of("message", deep);
            deepNode = JsonNodeFactory.instance.objectNode().set("message", deepNode);
        }
        String json = "{\"message\":".repeat(LEVELS) + "1" + "}".repeat(LEVELS);
        String addresses = "[".repeat(LEVELS) + "]".repeat(LEVELS);
        return Stream.of(
                Arguments.of("sendMessage?chatGuid=" + ID, itself),
                Arguments.of("sendMessage?chatGuid=" + ID, twice),
                Arguments.of("sendMessage?chatGuid=" + ID, list),
                Arguments.of("sendMessage?chatGuid=" + ID, deep),
                Arguments.of("sendMessage?chatGuid=" + ID, deepNode),
                Arguments.of("sendMessage?to=" + ALICE, itself),
                Arguments.of("createChat", itself),
                Arguments.of("createChat", json),
                Arguments.of("createChat?message=Hi", addresses),
                Arguments.of("createPoll?chatGuid=" + ID, itself),
                Arguments.of("updateChat?chatGuid=" + ID, deep),
                Arguments.of("updateChat?chatGuid=" + ID, json),
                Arguments.of("setContactCard", itself),
                Arguments.of("sendVoiceMemo?chatGuid=" + ID, itself),
                Arguments.of("blockHandle", itself),
                Arguments.of("createWebhookSubscription", json));
    }

    @ParameterizedTest(name = "{index} {0}")
    @MethodSource("bodies")
    void deepBodiesAreRefused(String endpoint, Object body) throws Exception {
        assertThat(failure(endpoint, body)).isInstanceOf(ValidationException.class);
        assertThat(calls()).isEmpty();
    }

    @Test
    void aHeaderThatNamesTheOperationIsText() throws Exception {
        Map<String, Object> itself = new HashMap<>();
        itself.put("operation", itself);

        assertThat(failure("getChat?chatGuid=" + ID, null, Map.of(IMessageConstants.OPERATION, itself)))
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining("CamelIMessageOperation is a java.util.HashMap, which is not text");
    }
}
