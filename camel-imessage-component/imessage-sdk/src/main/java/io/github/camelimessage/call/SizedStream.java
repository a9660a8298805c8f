// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.call;

import io.github.camelimessage.error.IMessageException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A download with an announced size: if it is shorter or longer, reading fails at its end. */
public final class SizedStream extends FilterInputStream {

    private final long size;
    private long count;

    private SizedStream(InputStream in, long size) {
        super(in);
        this.size = size;
    }

    /** @param size bytes; below 0 for a stream of any size */
    public static InputStream of(InputStream in, long size) {
        return size < 0 ? in : new SizedStream(in, size);
    }

    @Override
    public int read() throws IOException {
        int read = in.read();
        count(read < 0 ? -1 : 1);
        return read;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = in.read(bytes, offset, length);
        count(read);
        return read;
    }

    @Override
    public long skip(long bytes) throws IOException {
        long skipped = in.skip(bytes);
        count(skipped);
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    /** @param read the number of bytes read, below 0 at the end */
    private void count(long read) throws IOException {
        count += Math.max(read, 0);
        if (count > size || read < 0 && count < size) {
            IMessageException failure = IMessageException.unexpectedAnswer(
                    "The download should have " + size + " bytes, but has " + (count > size ? "more" : count), null);
            throw new IOException(failure.getMessage(), failure);
        }
    }
}
