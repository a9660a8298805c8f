// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelimessage.sdk.FileSource;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FileBytesTest {

    @Test
    void aStreamThatGivesAByteAtATimeComesInLargePieces() throws Exception {
        byte[] bytes = new byte[200_000];
        new Random(1).nextBytes(bytes);
        ByteArrayInputStream source = new ByteArrayInputStream(bytes);
        InputStream dripping = new InputStream() {
            @Override
            public int read() {
                return source.read();
            }

            @Override
            public int read(byte[] into, int offset, int length) {
                return source.read(into, offset, Math.min(length, 1));
            }
        };
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        List<Integer> pieces = new ArrayList<>();

        long count = FileBytes.read(FileSource.of(dripping, "a.bin", null), -1, (piece, length) -> {
            whole.write(piece, 0, length);
            pieces.add(length);
        });

        assertThat(count).isEqualTo(bytes.length);
        assertThat(whole.toByteArray()).isEqualTo(bytes);
        assertThat(pieces).hasSizeLessThan(5);
    }
}
