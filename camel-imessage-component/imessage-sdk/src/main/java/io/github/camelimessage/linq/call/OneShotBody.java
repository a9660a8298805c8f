// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.linq.call;

import java.io.IOException;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;

/** A body that OkHttp does not send again by itself. */
final class OneShotBody extends RequestBody {

    private final byte[] bytes;
    private final MediaType type;

    /** @param type null for no content type */
    OneShotBody(byte[] bytes, MediaType type) {
        this.bytes = bytes;
        this.type = type;
    }

    @Override
    public MediaType contentType() {
        return type;
    }

    @Override
    public long contentLength() {
        return bytes.length;
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
        sink.write(bytes);
    }

    @Override
    public boolean isOneShot() {
        return true;
    }
}
