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
     * The name of a file that is uploaded by uploadAttachment, sendMessage, sendVoiceMemo or placeSticker. The header
     * CamelFileName wins, so a file that a route has read keeps its name; only the last element of its path is used.
     */
    public void setFileName(String fileName) {
        this.fileName = fileName;
    }

    public String getContentType() {
        return contentType;
    }

    /**
     * The MIME type of a file that is uploaded, or of the body of sendMessage. Unset, the ending of the name of a
     * File or Path tells it, or else the header Content-Type, or else the name. Bytes without a name are a file when this is
     * not the type of a text, and are read as a Map when it is application/json.
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
     * downloadAttachment, and files that the option attachments hangs on exchanges: the most bytes that a file may have; 0 takes any file. A larger one is refused before it is
     * downloaded, or while it is read when the vendor did not say how large it is.
     */
    public void setMaxSize(long maxSize) {
        if (maxSize < 0) {
            throw new IllegalArgumentException("The option maxSize is a number of bytes, or 0 for any number");
        }
        this.maxSize = maxSize;
    }

    public Duration getReadyTimeout() {
        return readyTimeout;
    }

    /**
     * downloadAttachment, and files that the option attachments hangs on exchanges: how long a file is waited for that the
     * vendor does not have yet; 0 asks once. No thread waits for downloadAttachment; who opens a file that hangs on an exchange
     * does.
     */
    public void setReadyTimeout(Duration readyTimeout) {
        if (readyTimeout == null || readyTimeout.isNegative()) {
            throw new IllegalArgumentException("The option readyTimeout is a duration, or 0 to ask once");
        }
        this.readyTimeout = readyTimeout;
    }
}
