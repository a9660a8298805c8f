// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.photon.transport.http;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor.JavaType;
import com.google.protobuf.Message;
import io.github.camelimessage.error.IMessageException;
import io.github.camelimessage.http.HttpCall;
import io.github.camelimessage.http.LimitedStream;
import io.github.camelimessage.photon.transport.Attempt;
import io.github.camelimessage.photon.transport.PhotonErrors;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import okhttp3.Response;

/**
 * Reads the answer of a method.
 *
 * @param maxBytes limit of an answer without binary content
 */
record ProtoReader<A extends Message>(A prototype, Attempt attempt, int maxBytes) implements HttpCall.Reader<A> {

    /** Photon's limit for one message, 100 MiB, as base64 of binary content. */
    private static final long MAX_BINARY_BYTES = 100L * 1024 * 1024 / 3 * 4;

    private static final Map<Descriptor, Boolean> BINARY = new ConcurrentHashMap<>();

    @Override
    public A read(Response response) throws IOException {
        if (!response.isSuccessful()) {
            throw HttpErrors.of(response, attempt);
        }
        try {
            return ProtoJsonReader.read(new LimitedStream(response.body().byteStream(), limit()), prototype);
        } catch (ProtoJsonException e) {
            throw PhotonErrors.unexpectedAnswer("The server's answer is not the JSON of the contract", e);
        }
    }

    private long limit() {
        return BINARY.computeIfAbsent(prototype.getDescriptorForType(), ProtoReader::isBinary)
                ? maxBytes + MAX_BINARY_BYTES
                : maxBytes;
    }

    /** Pictures are a field of the answer, or of the one message in it. */
    private static boolean isBinary(Descriptor answer) {
        return answer.getFields().stream()
                .anyMatch(field -> field.getJavaType() == JavaType.BYTE_STRING
                        || field.getJavaType() == JavaType.MESSAGE
                                && !field.isRepeated()
                                && field.getMessageType().getFields().stream()
                                        .anyMatch(inner -> inner.getJavaType() == JavaType.BYTE_STRING));
    }

    @Override
    public IMessageException lost(IOException cause, String authority) {
        return HttpErrors.lost(cause, authority, attempt);
    }

    @Override
    public IMessageException clean(IMessageException failure) {
        return HttpErrors.clean(failure, attempt);
    }
}
