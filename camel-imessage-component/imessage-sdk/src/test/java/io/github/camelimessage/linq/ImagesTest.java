// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.linq;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelimessage.linq.rules.Images;
import java.util.HexFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImagesTest {

    @ParameterizedTest
    @CsvSource({
        "ffd8ffe000104a46,                 image/jpeg",
        "89504e470d0a1a0a,                 image/png",
        "474946383961,                     image/gif",
        "524946460000000057454250,         image/webp",
        "49492a0008000000,                 image/tiff",
        "4d4d002a00000008,                 image/tiff",
        "424d3600,                         image/bmp",
        "000000186674797068656963,         image/heic",
        "00000018667479706d696631,         image/heif",
        "000000186674797069736f6d,         ",
        "68656c6c6f,                       "
    })
    void imagesAreRecognizedByTheirFirstBytes(String hex, String type) {
        assertThat(Images.contentTypeOrNull(HexFormat.of().parseHex(hex))).isEqualTo(type);
    }
}
