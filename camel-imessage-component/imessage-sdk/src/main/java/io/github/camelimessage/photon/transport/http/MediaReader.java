// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.photon.transport.http;

import com.google.protobuf.Message;
import com.google.protobuf.UnsafeByteOperations;
import io.github.camelimessage.error.IMessageException;
import io.github.camelimessage.http.HttpCall;
import io.github.camelimessage.http.LimitedStream;
import io.github.camelimessage.photon.proto.EmbeddedMedia;
import io.github.camelimessage.photon.proto.GetEmbeddedMediaResponse;
import java.io.IOException;
import okhttp3.Response;

/**
 * Reads the media of a message, which are bytes and not JSON over HTTP (Photon: the raw routes).
 *
 * @param json reads all other answers of this method, such as its errors
 */
record MediaReader<A extends Message>(ProtoReader<A> json) implements HttpCall.Reader<A> {

    /** Photon's limit for one message, 100 MiB. */
    private static final long MAX_BYTES = 100L * 1024 * 1024;

    private static final String UNKNOWN_TYPE = "application/octet-stream";

    static boolean reads(Message prototype) {
        return prototype instanceof GetEmbeddedMediaResponse;
    }

    @Override
    @SuppressWarnings("unchecked")
    public A read(Response response) throws IOException {
        if (!response.isSuccessful()) {
            return json.read(response);
        }
        byte[] data = new LimitedStream(response.body().byteStream(), MAX_BYTES).readAllBytes();
        String type = response.header("Content-Type");
        return (A) GetEmbeddedMediaResponse.newBuilder()
                .setMedia(EmbeddedMedia.newBuilder()
                        .setData(UnsafeByteOperations.unsafeWrap(data))
                        .setMimeType(type == null || type.isBlank() ? UNKNOWN_TYPE : type))
                .build();
    }

    @Override
    public IMessageException lost(IOException cause, String authority) {
        return json.lost(cause, authority);
    }

    @Override
    public IMessageException clean(IMessageException failure) {
        return json.clean(failure);
    }
}
