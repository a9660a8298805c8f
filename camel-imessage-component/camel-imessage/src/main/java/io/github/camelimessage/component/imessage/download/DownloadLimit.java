// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.download;

import io.github.camelimessage.error.ErrorCodes;
import io.github.camelimessage.error.ErrorDetails;
import io.github.camelimessage.error.ValidationException;
import io.github.camelimessage.sdk.AttachmentDownload;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/**
 * How large a download may be. One that is told to be larger is refused at once, and one that turns out to be larger while
 * it is read.
 *
 * @param maxSize bytes, or 0 for any number
 */
public record DownloadLimit(long maxSize) {

    /** @throws ValidationException when it is too large; it is closed then */
    public InputStream of(AttachmentDownload download) {
        if (maxSize == 0) {
            return download.content();
        }
        if (download.size() > maxSize) {
            throw tooLarge();
        }
        return new Counted(download.content());
    }

    private ValidationException tooLarge() {
        return new ValidationException(
                "The file is larger than maxSize, which is " + maxSize + " bytes",
                ErrorDetails.local(ErrorCodes.INVALID_ARGUMENT, Map.of("field", "maxSize")),
                null);
    }

    private final class Counted extends FilterInputStream {

        private long count;

        private Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int read = in.read();
            add(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = in.read(bytes, offset, length);
            add(Math.max(0, read));
            return read;
        }

        @Override
        public long skip(long bytes) throws IOException {
            long skipped = in.skip(bytes);
            add(skipped);
            return skipped;
        }

        @Override
        public boolean markSupported() {
            return false;
        }

        private void add(long bytes) throws IOException {
            count += bytes;
            if (count > maxSize) {
                in.close();
                ValidationException failure = tooLarge();
                throw new IOException(failure.getMessage(), failure);
            }
        }
    }
}
