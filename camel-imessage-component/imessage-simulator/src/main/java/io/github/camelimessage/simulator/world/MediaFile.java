// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.world;

import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A sent file.
 *
 * @param id its key, a UUID in lower case
 * @param filename name from the sender's device
 * @param mimeType for example {@code image/png}
 * @param data the contents; the array is not copied
 */
public record MediaFile(String id, String filename, String mimeType, byte[] data) {
    private static final Pattern MIME_TYPE = Pattern.compile("[\\w!#$&^.+-]+/[\\w!#$&^.+-]+(\\s*;[\\x20-\\x7e]*)?");

    public MediaFile {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(filename, "filename");
        Objects.requireNonNull(mimeType, "mimeType");
        Objects.requireNonNull(data, "data");
    }

    /** A file with a new id; refuses an invalid file name or media type. */
    public static MediaFile of(String filename, String mimeType, byte[] data) {
        if (filename.isBlank() || filename.chars().anyMatch(c -> c < ' ' || c == 0x7f || c == '/' || c == '\\')) {
            throw WorldException.invalid(
                    "filename", filename, "A file name must not contain a path or control characters");
        }
        if (!MIME_TYPE.matcher(mimeType).matches()) {
            throw WorldException.invalid("mimeType", mimeType, "A media type must be like image/png");
        }
        return new MediaFile(UUID.randomUUID().toString(), filename, mimeType, data);
    }

    /** Shows the size instead of the bytes. */
    @Override
    public String toString() {
        return "MediaFile[" + id + ", " + filename + ", " + mimeType + ", " + data.length + " bytes]";
    }
}
