// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.sdk;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Objects;

/** {@link FileSource#of(byte[], String, String)}. */
record BytesSource(byte[] bytes, String name, String contentType) implements FileSource {

    BytesSource {
        Objects.requireNonNull(bytes, "bytes");
    }

    @Override
    public long size() {
        return bytes.length;
    }

    @Override
    public InputStream open() {
        return new ByteArrayInputStream(bytes);
    }

    @Override
    public boolean repeatable() {
        return true;
    }

    @Override
    public byte[] array() {
        return bytes;
    }

    /** Without the bytes: this text may reach a log. */
    @Override
    public String toString() {
        return "BytesSource[name=" + name + ", contentType=" + contentType + ", size=" + bytes.length + "]";
    }
}
