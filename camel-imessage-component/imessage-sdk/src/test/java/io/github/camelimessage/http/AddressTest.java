// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {

    @ParameterizedTest
    @CsvSource({
        "example.com, true, https://example.com:443",
        "example.com, false, http://example.com:80",
        "example.com:8443, true, https://example.com:8443",
        "http://example.com, true, http://example.com:80",
        "HTTPS://example.com:1234/, false, https://example.com:1234",
        "https://example.com/imessage//, true, https://example.com:443/imessage",
        "[::1]:50051, false, http://[::1]:50051",
        "' localhost:50051 ', false, http://localhost:50051"
    })
    void readsHostPortAndScheme(String text, boolean tls, String url) {
        assertThat(Address.parse(text, tls).url()).isEqualTo(url);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"grpc://example.com", "host with space", "https://user:secret@example.com", "https://a/?t=secret"
            })
    void refusesWhatIsNoAddressAndDoesNotRepeatIt(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Address.parse(text, true))
                .withMessageContaining("host:port")
                .withMessageNotContaining("secret");
    }

    @Test
    void grpcTargetHasNoScheme() {
        assertThat(Address.parse("https://example.com", true).authority()).isEqualTo("example.com:443");
    }
}
