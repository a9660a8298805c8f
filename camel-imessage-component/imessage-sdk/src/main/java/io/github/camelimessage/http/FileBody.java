// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.http;

import io.github.camelimessage.sdk.FileSource;
import java.io.IOException;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;

/** A file as the body of a request, or as a part of one; it is read while it is sent. */
public final class FileBody extends RequestBody {

    private final FileSource file;
    private final long size;
    private final MediaType type;

    /** @param type the content type to tell, or null for none */
    public FileBody(FileSource file, MediaType type) {
        this.file = file;
        this.size = file.size();
        this.type = type;
    }

    @Override
    public MediaType contentType() {
        return type;
    }

    @Override
    public long contentLength() {
        return size;
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
        FileBytes.read(file, size, sink::write);
    }

    /** Prevents OkHttp from sending an upload a second time by itself. */
    @Override
    public boolean isOneShot() {
        return true;
    }
}
