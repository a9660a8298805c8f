// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.sdk;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/** {@link FileSource#of(InputStream, String, String, long)}. */
final class StreamSource implements FileSource {

    private final AtomicReference<InputStream> stream;
    private final String name;
    private final String contentType;
    private final long size;

    StreamSource(InputStream stream, String name, String contentType, long size) {
        this.stream = new AtomicReference<>(Objects.requireNonNull(stream, "stream"));
        this.name = name;
        this.contentType = contentType;
        this.size = Math.max(size, -1);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String contentType() {
        return contentType;
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public InputStream open() throws IOException {
        InputStream once = stream.getAndSet(null);
        if (once == null) {
            throw new IOException("the stream was read already");
        }
        return once;
    }

    @Override
    public boolean repeatable() {
        return false;
    }
}
