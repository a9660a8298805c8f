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
 * The limit of a download. A larger file is refused at once if its size is announced, otherwise while it is read.
 *
 * @param maxSize bytes, or 0 for no limit
 */
public record DownloadLimit(long maxSize) {

    /** @throws ValidationException if it is too large; it is then closed */
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
