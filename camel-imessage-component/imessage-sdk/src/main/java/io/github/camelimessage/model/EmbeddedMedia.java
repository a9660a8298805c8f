// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model;

/**
 * The drawing or animation inside a Digital Touch or handwritten message (Photon: messages.getEmbeddedMedia).
 *
 * @param data the bytes; the array is not copied
 * @param mimeType for example {@code video/quicktime}
 */
public record EmbeddedMedia(byte[] data, String mimeType) {

    /** The size in place of the bytes, because this text may be logged. */
    @Override
    public String toString() {
        return "EmbeddedMedia[" + mimeType + ", " + data.length + " bytes]";
    }
}
