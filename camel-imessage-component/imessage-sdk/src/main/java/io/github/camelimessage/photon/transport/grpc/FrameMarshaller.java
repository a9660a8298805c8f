// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.photon.transport.grpc;

import com.google.protobuf.Message;
import io.github.camelimessage.error.IMessageException;
import io.github.camelimessage.photon.transport.PhotonErrors;
import io.grpc.KnownLength;
import io.grpc.MethodDescriptor;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.function.Function;

/**
 * Reads the frames of one stream, one at a time. It never fails because of a frame: an exception would end the stream,
 * the frame would be sent again with each replay, and later frames would never be reached. Another Error, such as an
 * OutOfMemoryError, does end the stream, and the frame is sent again.
 */
final class FrameMarshaller<A extends Message, E> implements MethodDescriptor.Marshaller<E> {

    /** The largest buffer that is kept for the next frame, and what is read of a frame that is too long. */
    private static final int BUFFER_BYTES = 8 * 1024;

    /** Most streams only have heartbeats, and a process may have thousands of streams. */
    private static final int FIRST_BUFFER_BYTES = 128;

    private final A prototype;
    private final int maxBytes;
    private final Function<A, E> mapping;
    private final Function<IMessageException, E> unreadable;
    private byte[] buffer = new byte[FIRST_BUFFER_BYTES];

    /** @param maxBytes of longer frames only the sequence is read */
    FrameMarshaller(A prototype, int maxBytes, Function<A, E> mapping, Function<IMessageException, E> unreadable) {
        this.prototype = prototype;
        this.maxBytes = maxBytes;
        this.mapping = mapping;
        this.unreadable = unreadable;
    }

    @Override
    public InputStream stream(E element) {
        throw new UnsupportedOperationException("a client sends no frames");
    }

    @Override
    public E parse(InputStream in) {
        int length = 0;
        try {
            length = fill(in);
            if (length <= maxBytes) {
                return mapping.apply(LenientMarshaller.read(buffer, length, prototype));
            }
            return remains(new IOException("it is longer than " + maxBytes + " bytes"), Math.min(length, BUFFER_BYTES));
        } catch (IOException | RuntimeException | StackOverflowError e) {
            return remains(e, length);
        } finally {
            if (buffer.length > BUFFER_BYTES) {
                buffer = new byte[FIRST_BUFFER_BYTES];
            }
        }
    }

    /**
     * Reads the frame into the buffer.
     *
     * @return its length, or more than the limit if it is longer than that; then the buffer has only its beginning
     */
    private int fill(InputStream in) throws IOException {
        if (in instanceof KnownLength) {
            int length = in.available();
            int wanted = length <= maxBytes ? length : Math.min(length, BUFFER_BYTES);
            if (wanted > buffer.length) {
                buffer = new byte[wanted < BUFFER_BYTES ? roundedUp(wanted) : wanted];
            }
            in.readNBytes(buffer, 0, wanted);
            return length;
        }
        // Compressed: its length is known only at its end.
        int length = 0;
        while (true) {
            int read = in.readNBytes(buffer, length, buffer.length - length);
            length += read;
            if (length < buffer.length) {
                return length;
            }
            if (length > maxBytes && length >= BUFFER_BYTES) {
                return length;
            }
            buffer = Arrays.copyOf(buffer, length * 2);
        }
    }

    /** To a power of two, so that the buffer seldom grows. */
    private static int roundedUp(int bytes) {
        return Integer.highestOneBit(bytes - 1) << 1;
    }

    private E remains(Throwable cause, int length) {
        A remains = Remains.of(Arrays.copyOf(buffer, Math.min(length, buffer.length)), prototype);
        E element = mapped(remains);
        if (element == null) {
            element = mapped(Remains.withoutMessages(remains));
        }
        return element == null ? unreadable(cause) : element;
    }

    /** @return null when there is nothing to map, or its number is none, for example */
    private E mapped(A remains) {
        try {
            return remains.getAllFields().isEmpty() ? null : mapping.apply(remains);
        } catch (RuntimeException | StackOverflowError e) {
            return null;
        }
    }

    private E unreadable(Throwable cause) {
        return unreadable.apply(
                cause instanceof IMessageException known
                        ? known
                        : PhotonErrors.unexpectedAnswer(
                                "A frame of the stream cannot be read: " + cause.getMessage(), cause));
    }
}
