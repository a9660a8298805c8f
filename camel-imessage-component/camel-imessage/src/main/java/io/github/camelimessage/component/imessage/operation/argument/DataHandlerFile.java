// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.operation.argument;

import io.github.camelimessage.sdk.FileSource;
import jakarta.activation.DataHandler;
import java.io.IOException;
import java.io.InputStream;

/** A file of mail and web components. */
record DataHandlerFile(DataHandler handler) implements FileSource {

    /** The type of a handler without a known type. */
    private static final String UNKNOWN = "application/octet-stream";

    @Override
    public String name() {
        return handler.getName();
    }

    @Override
    public String contentType() {
        String type = handler.getContentType();
        String plain = type == null ? "" : type.split(";", 2)[0].strip();
        return plain.isEmpty() || plain.equals(UNKNOWN) ? null : plain;
    }

    @Override
    public long size() {
        return -1;
    }

    @Override
    public InputStream open() throws IOException {
        return handler.getInputStream();
    }

    @Override
    public boolean repeatable() {
        return true;
    }
}
