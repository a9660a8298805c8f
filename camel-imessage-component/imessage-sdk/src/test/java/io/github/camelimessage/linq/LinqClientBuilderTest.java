// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.linq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class LinqClientBuilderTest {

    @ParameterizedTest
    @CsvSource({
        "https://api.linqapp.com/api/partner,     https://api.linqapp.com/api/partner",
        "https://api.linqapp.com/api/partner/v3/, https://api.linqapp.com/api/partner",
        "api.linqapp.com,                         https://api.linqapp.com/api/partner",
        "localhost:8443,                          https://localhost:8443/api/partner",
        "http://127.0.0.1:8080,                   http://127.0.0.1:8080/api/partner",
        "http://[::1]:8080/linq//,                http://[::1]:8080/linq"
    })
    void readsWhatAPersonWrites(String text, String url) {
        assertThat(BaseUrl.parse(text)).hasToString(url);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"ftp://a.example", "a b", "https://user:secret@a.example", "https://a.example/?key=secret"})
    void refusesWhatIsNoAddressAndDoesNotRepeatIt(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LinqClient.builder().token("t").baseUrl(text).build())
                .withMessageContaining("baseUrl")
                .withMessageNotContaining("secret");
    }

    @Test
    void theErrorNamesWhatIsMissingOrWrong() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LinqClient.builder().build())
                .withMessageContaining("token");
        LinqClientBuilder builder = LinqClient.builder().token("t");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.from("12223334444").build())
                .withMessageContaining("from");
        builder.from(null);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.timeout(Duration.ZERO).build())
                .withMessageContaining("timeout");
        builder.timeout(null);
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> builder.transferTimeout(Duration.ofSeconds(-1)).build())
                .withMessageContaining("transferTimeout");
        builder.transferTimeout(null);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.retry(null).build())
                .withMessageContaining("retry");
    }
}
