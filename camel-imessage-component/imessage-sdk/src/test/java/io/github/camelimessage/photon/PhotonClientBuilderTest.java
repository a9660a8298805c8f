// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.photon;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PhotonClientBuilderTest {

    @Test
    void theErrorNamesWhatIsMissing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PhotonClient.builder().token("t").build())
                .withMessageContaining("address");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PhotonClient.builder().address("localhost").build())
                .withMessageContaining("token");
    }

    @Test
    void refusesWhatTheTransportCannotDo() {
        PhotonClientBuilder grpc = PhotonClient.builder().token("t").address("localhost");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> grpc.server("instance").build())
                .withMessageContaining("server");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        grpc.server(null).address("https://localhost/path").build())
                .withMessageContaining("path");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> grpc.address("localhost").timeout(Duration.ZERO).build())
                .withMessageContaining("timeout");
    }
}
