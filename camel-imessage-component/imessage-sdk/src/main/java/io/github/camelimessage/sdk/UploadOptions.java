// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.sdk;

/**
 * What goes with an upload. No vendor's upload has a field for a key of the caller's own.
 *
 * @param companion Photon only: the QuickTime video of a Live Photo, whose picture is the file; or null
 */
public record UploadOptions(FileSource companion) {

    public static final UploadOptions NONE = new UploadOptions(null);
}
