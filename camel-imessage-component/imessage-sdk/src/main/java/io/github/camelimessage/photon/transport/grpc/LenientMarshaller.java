// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.photon.transport.grpc;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import io.grpc.MethodDescriptor;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;

/** Reads the answers of unary calls, as {@link WireText} describes. Data that is still not a message fails the call. */
record LenientMarshaller<A extends Message>(A prototype) implements MethodDescriptor.Marshaller<A> {

    @Override
    public InputStream stream(A answer) {
        throw new UnsupportedOperationException("a client sends no answers");
    }

    @Override
    public A parse(InputStream in) {
        try {
            byte[] bytes = in.readAllBytes();
            return read(bytes, bytes.length, prototype);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws InvalidProtocolBufferException if it is not a message, apart from its texts */
    @SuppressWarnings("unchecked")
    static <A extends Message> A read(byte[] bytes, int length, A prototype) throws IOException {
        try {
            return (A) prototype.getParserForType().parseFrom(bytes, 0, length);
        } catch (InvalidProtocolBufferException e) {
            return (A) prototype
                    .getParserForType()
                    .parseFrom(WireText.repaired(Arrays.copyOf(bytes, length), prototype.getDescriptorForType()));
        }
    }
}
