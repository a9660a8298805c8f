// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelimessage.error.ErrorText;
import io.github.camelimessage.error.ValidationException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alice@example.com",
                " alice@example.com\r\n",
                "mailto:alice@example.com",
                "mailto:alice@example.com?subject=Hi&cc=bob@example.com",
                "\u202AMailTo: alice@example.com\u202C",
                "\uFEFF\u00A0alice@example.com\u200B\u2060"
            })
    void removesWhatSurroundsAnAddress(String address) {
        assertThat(AddressText.clean(address)).isEqualTo("alice@example.com");
        assertThat(AddressText.require("to", address)).isEqualTo("alice@example.com");
    }

    @ParameterizedTest
    @ValueSource(strings = {"alice @example.com", "alice\u200B@example.com", "a@example.com,b@example.com", "+1 555"})
    void refusesWhatIsInside(String address) {
        assertThat(AddressText.isClean(address)).isFalse();
        assertThatThrownBy(() -> AddressText.require("to", address))
                .isInstanceOfSatisfying(
                        ValidationException.class, e -> assertThat(e.context()).isEqualTo(Map.of("field", "to")))
                .hasMessageContaining(ErrorText.quoted(address));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u200B", "mailto:", "mailto:?subject=Hi", "tel: "})
    void refusesWhatIsBlank(String address) {
        assertThatThrownBy(() -> AddressText.cleanAll("to", Arrays.asList("a@example.com", address)))
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining("must not be blank");
        assertThatThrownBy(() -> AddressText.cleanAll("to", List.of())).isInstanceOf(ValidationException.class);
    }
}
