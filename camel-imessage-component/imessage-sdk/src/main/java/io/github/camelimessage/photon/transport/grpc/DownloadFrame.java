// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.photon.transport.grpc;

import io.github.camelimessage.error.IMessageException;
import io.github.camelimessage.photon.proto.DownloadAttachmentResponse;

/** A frame of a download, or why it cannot be read: missing bytes must not go unnoticed. */
record DownloadFrame(DownloadAttachmentResponse payload, IMessageException failure) {

    static DownloadFrame of(DownloadAttachmentResponse payload) {
        return new DownloadFrame(payload, null);
    }

    static DownloadFrame unreadable(IMessageException failure) {
        return new DownloadFrame(null, failure);
    }
}
