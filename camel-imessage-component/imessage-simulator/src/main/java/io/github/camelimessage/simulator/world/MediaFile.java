// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.world;

import java.util.Objects;
import java.util.UUID;

/**
 * A file that was sent.
 *
 * @param id its key, a UUID in lower case
 * @param filename name as the sender's device gave it
 * @param mimeType for example {@code image/png}
 * @param data the contents; the array is not copied
 */
public record MediaFile(String id, String filename, String mimeType, byte[] data) {
    public MediaFile {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(filename, "filename");
        Objects.requireNonNull(mimeType, "mimeType");
        Objects.requireNonNull(data, "data");
    }

    /** A file with a key of its own. */
    public static MediaFile of(String filename, String mimeType, byte[] data) {
        return new MediaFile(UUID.randomUUID().toString(), filename, mimeType, data);
    }

    /** The size instead of the bytes. */
    @Override
    public String toString() {
        return "MediaFile[" + id + ", " + filename + ", " + mimeType + ", " + data.length + " bytes]";
    }
}
