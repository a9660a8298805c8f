// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.photon.transport.grpc;

import com.google.protobuf.ByteString;
import io.github.camelimessage.error.IMessageException;
import io.github.camelimessage.photon.transport.PhotonErrors;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.ArrayDeque;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.Flow;

/**
 * The chunks of a stream as bytes to read. The next chunk is requested when one has been read, so that a slow reader
 * has at most two of them in memory, and the server waits. Closing it ends the call.
 */
final class ChunkStream extends InputStream {

    /** The number of chunks that are requested in advance. */
    static final int AHEAD = 2;

    private final Queue<ByteString> chunks = new ArrayDeque<>();
    private Flow.Subscription subscription;
    private ByteString current = ByteString.EMPTY;
    private int position;
    private boolean ended;
    private boolean closed;
    private Throwable failure;

    synchronized void startOn(Flow.Subscription begun) {
        subscription = begun;
        if (closed) {
            begun.cancel();
        }
    }

    synchronized void add(ByteString chunk) {
        if (!closed) {
            chunks.add(chunk);
            notifyAll();
        }
    }

    /** @param cause why the rest is missing, or null at the end of the file */
    synchronized void end(Throwable cause) {
        if (!ended) {
            ended = true;
            failure = cause;
            notifyAll();
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public synchronized int read(byte[] bytes, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, bytes.length);
        if (length == 0) {
            return 0;
        }
        if (position == current.size() && !next()) {
            return -1;
        }
        int count = Math.min(length, current.size() - position);
        current.copyTo(bytes, position, offset, count);
        position += count;
        return count;
    }

    @Override
    public synchronized int available() {
        return current.size() - position;
    }

    /** Waits for the next chunk. */
    private boolean next() throws IOException {
        boolean wasRead = !current.isEmpty();
        current = ByteString.EMPTY;
        position = 0;
        if (wasRead && !ended && !closed) {
            subscription.request(1);
        }
        while (chunks.isEmpty() && !ended && !closed) {
            try {
                wait();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException("interrupted while a download was read");
            }
        }
        if (closed) {
            throw new IOException("The download is closed");
        }
        if (!chunks.isEmpty()) {
            current = chunks.remove();
            return true;
        }
        if (failure != null) {
            IMessageException cause = failure instanceof IMessageException known
                    ? known
                    : PhotonErrors.unexpectedAnswer("The download was interrupted", failure);
            throw new IOException("The download was interrupted: " + cause.getMessage(), cause);
        }
        return false;
    }

    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            chunks.clear();
            current = ByteString.EMPTY;
            position = 0;
            if (subscription != null && !ended) {
                subscription.cancel();
            }
            notifyAll();
        }
    }
}
