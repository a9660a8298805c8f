// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EventKeysTest {

    private static final EventKeys KEYS = new EventKeys("/hook", null);

    @Test
    void anOrdinaryIdIsReadable() {
        assertThat(KEYS.key("2915e81c-5068-4796-ace2-21d2c94ad298"))
                .isEqualTo("/hook:2915e81c-5068-4796-ace2-21d2c94ad298");
    }

    @Test
    void everyKeyIsShortAndPrintable() {
        String longest = "/" + "p".repeat(5_000);
        for (EventKeys keys : List.of(KEYS, new EventKeys(longest, longest), new EventKeys("/a b\n", "/base"))) {
            for (String id : List.of("x".repeat(128), "x".repeat(900_000), "a\nb", " ", "\u0000", "\ud83d", "\u00fc")) {
                assertThat(keys.key(id)).hasSizeLessThanOrEqualTo(217).matches("[!-~]+");
            }
        }
    }

    @Test
    void differentIdsHaveDifferentKeys() {
        List<String> ids = List.of(
                "a", "b", "A", "a\n", "a\r", "a ", "\ud83d", "\ud83e", "?", "\ufffd", "x".repeat(129), "x".repeat(130));
        Set<String> keys = new HashSet<>();
        ids.forEach(id -> keys.add(KEYS.key(id)));

        assertThat(keys).hasSameSizeAs(ids);
    }

    @Test
    void differentWebhooksHaveDifferentKeys() {
        Set<String> keys = new HashSet<>();
        for (String path : List.of("/a", "/b", "/a/", "/" + "x".repeat(100), "/" + "x".repeat(101))) {
            for (String base : List.of("", "/one", "/two")) {
                keys.add(new EventKeys(path, base).key("1"));
            }
        }

        assertThat(keys).hasSize(15).noneMatch(key -> key.contains("one"));
    }
}
