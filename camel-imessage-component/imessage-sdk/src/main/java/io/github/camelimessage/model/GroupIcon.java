// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * The picture of a group (Photon: groups.getIcon).
 *
 * @param data the image; the array is not copied
 * @param mimeType for example {@code image/png}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record GroupIcon(byte[] data, String mimeType) {

    /** The size in place of the bytes, because this text may be logged. */
    @Override
    public String toString() {
        return "GroupIcon[" + mimeType + ", " + data.length + " bytes]";
    }
}
