// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.photon.transport.http;

import com.google.protobuf.Message;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;

/**
 * A message as the JSON body of a request. A large one is written straight to the connection, so an image is never in
 * memory as text.
 */
final class ProtoJsonBody extends RequestBody {

    private static final MediaType JSON = MediaType.get("application/json");

    private static final int SMALL_BYTES = 64 * 1024;

    private final Message message;
    private final byte[] small;

    ProtoJsonBody(Message message) {
        this.message = message;
        this.small = message.getSerializedSize() < SMALL_BYTES ? text(message) : null;
    }

    private static byte[] text(Message message) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ProtoJsonWriter.write(message, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public MediaType contentType() {
        return JSON;
    }

    /**
     * The length is sent first, because some gateways refuse a body of unknown length: a large one is written twice.
     */
    @Override
    public long contentLength() throws IOException {
        if (small != null) {
            return small.length;
        }
        CountingStream counter = new CountingStream();
        ProtoJsonWriter.write(message, counter);
        return counter.count;
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
        if (small != null) {
            sink.write(small);
        } else {
            ProtoJsonWriter.write(message, sink.outputStream());
        }
    }

    /** Prevents OkHttp from sending a write a second time by itself. */
    @Override
    public boolean isOneShot() {
        return true;
    }

    private static final class CountingStream extends OutputStream {

        private long count;

        @Override
        public void write(int b) {
            count++;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            count += length;
        }
    }
}
