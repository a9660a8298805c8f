// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The unpacked bytes of an answer, with a limit: a small compressed answer may be a very large one. */
public final class LimitedStream extends FilterInputStream {

    private final long limit;
    private long count;

    /** @param limit the largest number of bytes; reading more throws {@link AnswerTooLargeException} */
    public LimitedStream(InputStream in, long limit) {
        super(in);
        this.limit = limit;
    }

    @Override
    public int read() throws IOException {
        int read = in.read();
        counted(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = in.read(bytes, offset, length);
        counted(Math.max(0, read));
        return read;
    }

    @Override
    public long skip(long bytes) throws IOException {
        long skipped = in.skip(bytes);
        counted(skipped);
        return skipped;
    }

    private void counted(long bytes) throws AnswerTooLargeException {
        count += bytes;
        if (count > limit) {
            throw new AnswerTooLargeException(limit);
        }
    }
}
