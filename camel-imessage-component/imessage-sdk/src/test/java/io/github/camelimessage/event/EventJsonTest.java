// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The JSON of every kind of event, with a plain mapper, as in a user's route. */
class EventJsonTest {

    private final ObjectMapper json = new ObjectMapper();

    static Stream<Class<?>> kinds() {
        return leaves(Event.class);
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses()).flatMap(EventJsonTest::leaves)
                : Stream.of(type);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void theSequenceIsLeftOutWhereThereIsNone(Class<?> kind) throws Exception {
        assertThat(tree(kind, 0).has("sequence")).isFalse();
        assertThat(tree(kind, 42).get("sequence").longValue()).isEqualTo(42);
        assertThat(tree(kind, Long.MAX_VALUE).get("sequence").longValue()).isEqualTo(Long.MAX_VALUE);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void whatIsNotKnownIsLeftOutAndFlagsAreThere(Class<?> kind) throws Exception {
        JsonNode tree = tree(kind, 0);

        assertThat(tree.get("isFromMe").booleanValue()).isTrue();
        assertThat(tree.has("actor")).isFalse();
        assertThat(tree.has("linq")).isFalse();
        assertThat(kind.getAnnotation(JsonInclude.class).value()).isEqualTo(JsonInclude.Include.NON_NULL);
    }

    private JsonNode tree(Class<?> kind, long sequence) throws Exception {
        Class<?>[] types = Arrays.stream(kind.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        Constructor<?> constructor = kind.getDeclaredConstructor(types);
        Object[] values = Arrays.stream(types)
                .map(type ->
                        type == long.class ? sequence : type == boolean.class ? true : type == int.class ? 1 : null)
                .toArray();
        return json.valueToTree(constructor.newInstance(values));
    }
}
