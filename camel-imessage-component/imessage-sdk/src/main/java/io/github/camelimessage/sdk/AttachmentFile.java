// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.sdk;

/** Which file of an attachment. */
public enum AttachmentFile {
    PRIMARY,
    /** Photon only: the video of a Live Photo. */
    COMPANION
}
