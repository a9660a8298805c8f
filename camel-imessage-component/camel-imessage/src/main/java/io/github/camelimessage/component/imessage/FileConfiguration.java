// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage;

import java.time.Duration;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;

/** Options: files that are uploaded and downloaded. */
@UriParams
public abstract class FileConfiguration extends ListConfiguration {

    @UriParam(label = "producer")
    private String fileName;

    @UriParam(label = "producer")
    private String contentType;

    @UriParam(label = "producer", defaultValue = "false")
    private boolean companion;

    @UriParam(defaultValue = "0")
    private long maxSize;

    @UriParam(defaultValue = "60000")
    private Duration readyTimeout = Duration.ofMinutes(1);

    public String getFileName() {
        return fileName;
    }

    /**
     * The name of a file that uploadAttachment, sendMessage, sendVoiceMemo or placeSticker uploads. The header
     * CamelFileName overrides it, so a file that a route has read keeps its name; only the last element of the path is
     * used.
     */
    public void setFileName(String fileName) {
        this.fileName = fileName;
    }

    public String getContentType() {
        return contentType;
    }

    /**
     * The MIME type of an uploaded file, or of the body of sendMessage. Without it, the type is taken from the
     * extension of a File or Path, then from the header Content-Type, then from the name. Bytes without a name are a
     * file if this is not a text type, and are read as a Map if it is application/json.
     */
    public void setContentType(String contentType) {
        this.contentType = OptionText.typeWithPlus(contentType);
    }

    public boolean isCompanion() {
        return companion;
    }

    /**
     * PHOTON: downloadAttachment: downloads the video of a Live Photo in place of its picture.
     */
    public void setCompanion(boolean companion) {
        this.companion = companion;
    }

    public long getMaxSize() {
        return maxSize;
    }

    /**
     * downloadAttachment, and files of the option attachments: the largest size of a file in bytes; 0 for no limit. A
     * larger file is refused before it is downloaded, or while it is read if the vendor did not report its size.
     */
    public void setMaxSize(long maxSize) {
        if (maxSize < 0) {
            throw new IllegalArgumentException("The option maxSize must be a number of bytes, or 0 for no limit");
        }
        this.maxSize = maxSize;
    }

    public Duration getReadyTimeout() {
        return readyTimeout;
    }

    /**
     * downloadAttachment, and files of the option attachments: how long to wait for a file that the vendor does not
     * have yet; 0 not to wait. downloadAttachment blocks no thread meanwhile; opening a file of the option attachments
     * blocks.
     */
    public void setReadyTimeout(Duration readyTimeout) {
        if (readyTimeout == null || readyTimeout.isNegative()) {
            throw new IllegalArgumentException("The option readyTimeout must be a duration, or 0 not to wait");
        }
        this.readyTimeout = readyTimeout;
    }
}
