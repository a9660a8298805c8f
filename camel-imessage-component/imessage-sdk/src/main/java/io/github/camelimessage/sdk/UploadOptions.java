// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.sdk;

/**
 * Options of an upload. No vendor supports an idempotency key of the caller for uploads.
 *
 * @param companion Photon only: the QuickTime video of a Live Photo, whose picture is the file; or null
 */
public record UploadOptions(FileSource companion) {

    public static final UploadOptions NONE = new UploadOptions(null);
}
