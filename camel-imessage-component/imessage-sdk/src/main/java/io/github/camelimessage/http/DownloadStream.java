// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.http;

import io.github.camelimessage.error.ConnectionException;
import io.github.camelimessage.error.IMessageException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.util.function.Function;
import okhttp3.Response;

/** The body of an answer as a download. Closing it ends the call. */
public final class DownloadStream extends FilterInputStream {

    private final Response response;
    private final Function<IMessageException, IMessageException> clean;

    /** @param clean removes secrets from a failure */
    public DownloadStream(Response response, Function<IMessageException, IMessageException> clean) {
        super(response.body().byteStream());
        this.response = response;
        this.clean = clean;
    }

    /** The number of bytes, or -1 if the server does not report it, or they are unpacked here. */
    public static long size(Response response) {
        return response.body().contentLength();
    }

    @Override
    public int read() throws IOException {
        try {
            return in.read();
        } catch (IOException e) {
            throw brokenOff(e);
        }
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        try {
            return in.read(bytes, offset, length);
        } catch (IOException e) {
            throw brokenOff(e);
        }
    }

    @Override
    public long skip(long n) throws IOException {
        try {
            return in.skip(n);
        } catch (IOException e) {
            throw brokenOff(e);
        }
    }

    private IOException brokenOff(IOException cause) {
        IMessageException failure =
                clean.apply(ConnectionException.network("The download was interrupted: " + cause.getMessage(), cause));
        return new IOException(failure.getMessage(), failure);
    }

    @Override
    public void close() {
        response.close();
    }
}
