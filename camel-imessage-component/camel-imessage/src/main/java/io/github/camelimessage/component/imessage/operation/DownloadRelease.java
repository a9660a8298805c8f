// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.operation;

import io.github.camelimessage.sdk.AttachmentDownload;
import java.io.IOException;
import org.apache.camel.Exchange;
import org.apache.camel.support.SynchronizationAdapter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Closes a download when its exchange is done, whether or not it was read. */
final class DownloadRelease extends SynchronizationAdapter {

    private static final Logger LOG = LoggerFactory.getLogger(DownloadRelease.class);

    private final AttachmentDownload download;

    private DownloadRelease(AttachmentDownload download) {
        this.download = download;
    }

    static void atTheEndOf(Exchange exchange, AttachmentDownload download) {
        exchange.getExchangeExtension().addOnCompletion(new DownloadRelease(download));
    }

    @Override
    public void onDone(Exchange exchange) {
        try {
            download.close();
        } catch (IOException e) {
            LOG.debug("A download could not be closed", e);
        }
    }
}
