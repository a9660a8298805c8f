// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;

/**
 * The kind of sidecar that comes with an attachment (Photon: AttachmentInfo.companionKind).
 *
 * <p>An open set: a value that this version does not know keeps its raw form, and the wire's "unspecified" is
 * {@link #UNKNOWN}.
 *
 * @param value the name as the vendors' documents print it
 */
public record CompanionKind(@JsonValue String value) {
    public static final CompanionKind LIVE_PHOTO_VIDEO = new CompanionKind("live-photo-video");
    public static final CompanionKind UNKNOWN = new CompanionKind("unknown");

    @JsonCreator
    public CompanionKind {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value;
    }
}
