// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.photon.transport.http;

import com.google.protobuf.Message;
import java.io.IOException;
import java.io.OutputStream;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;

/** A message as the JSON body of a request, written straight to the connection: an image is never held as text. */
final class ProtoJsonBody extends RequestBody {

    private static final MediaType JSON = MediaType.get("application/json");

    private final Message message;

    ProtoJsonBody(Message message) {
        this.message = message;
    }

    @Override
    public MediaType contentType() {
        return JSON;
    }

    /** Writes once more to count: some gateways refuse a body of unknown length. */
    @Override
    public long contentLength() throws IOException {
        CountingStream counter = new CountingStream();
        ProtoJsonWriter.write(message, counter);
        return counter.count;
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
        ProtoJsonWriter.write(message, sink.outputStream());
    }

    /** Keeps OkHttp from sending a write a second time on its own. */
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
