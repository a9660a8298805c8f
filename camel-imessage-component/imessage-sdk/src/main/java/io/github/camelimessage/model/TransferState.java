// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;

/**
 * How far the transfer of an attachment is (Photon: AttachmentInfo.transferState).
 *
 * <p>An open set: a value that this version does not know keeps its raw form, and the wire's "unspecified" is
 * {@link #UNKNOWN}.
 *
 * @param value the name as the vendors' documents print it
 */
public record TransferState(@JsonValue String value) {
    public static final TransferState PENDING = new TransferState("pending");
    public static final TransferState UNAVAILABLE = new TransferState("unavailable");
    public static final TransferState TRANSFERRING = new TransferState("transferring");
    public static final TransferState FAILED = new TransferState("failed");
    public static final TransferState FINISHED = new TransferState("finished");
    public static final TransferState UNKNOWN = new TransferState("unknown");

    @JsonCreator
    public TransferState {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value;
    }
}
