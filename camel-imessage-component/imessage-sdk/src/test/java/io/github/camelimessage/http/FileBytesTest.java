// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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

        long count = FileBytes.read(FileSource.of(dripping, "a.bin", null), -1, (piece, offset, length) -> {
            whole.write(piece, offset, length);
            pieces.add(length);
        });

        assertThat(count).isEqualTo(bytes.length);
        assertThat(whole.toByteArray()).isEqualTo(bytes);
        assertThat(pieces).hasSizeLessThan(5);
    }

    @Test
    void bytesInMemoryAreNotCopied() throws Exception {
        byte[] bytes = new byte[200_000];
        new Random(1).nextBytes(bytes);
        ByteArrayOutputStream whole = new ByteArrayOutputStream();

        long count = FileBytes.read(FileSource.of(bytes, "a.bin", null), bytes.length, (piece, offset, length) -> {
            assertThat(piece).isSameAs(bytes);
            assertThat(length).isLessThanOrEqualTo(64 * 1024);
            whole.write(piece, offset, length);
        });

        assertThat(count).isEqualTo(bytes.length);
        assertThat(whole.toByteArray()).isEqualTo(bytes);
    }

    @Test
    void bytesInMemoryAreHeldToTheirSizeToo() {
        FileSource file = FileSource.of(new byte[3], "a.bin", null);

        assertThatThrownBy(() -> FileBytes.read(file, 4, (piece, offset, length) -> {}))
                .isInstanceOf(FileReadException.class)
                .hasMessageContaining("it should have 4 bytes, but has 3");
        assertThatThrownBy(() ->
                        FileBytes.read(FileSource.of(new byte[0], "a.bin", null), 0, (piece, offset, length) -> {}))
                .isInstanceOf(FileReadException.class);
    }
}
