// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A file of a message to be sent; exactly one of the two sources.
 *
 * @param attachmentGuid guid of an uploaded attachment, or null
 * @param url Linq only: public HTTPS URL of at most 10 MB, fetched on every send, or null. Refused at Photon
 * @param name name to show, or null for that of the file; refused at Linq
 * @param bubbleIndex as in {@link OutgoingPart#bubbleIndex()}; refused at Linq
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonIgnoreProperties(value = "type", allowGetters = true)
public record AttachmentPart(String attachmentGuid, String url, String name, Integer bubbleIndex)
        implements OutgoingPart {

    /** A file that was uploaded. */
    public static AttachmentPart of(String attachmentGuid) {
        return new AttachmentPart(attachmentGuid, null, null, null);
    }

    /** Linq only: a file that Linq fetches. */
    public static AttachmentPart ofUrl(String url) {
        return new AttachmentPart(null, url, null, null);
    }

    @Override
    @JsonProperty
    public String type() {
        return "attachment";
    }
}
