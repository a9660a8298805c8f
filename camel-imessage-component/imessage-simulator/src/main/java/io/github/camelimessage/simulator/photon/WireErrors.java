// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.photon;

import io.github.camelimessage.simulator.fault.Refusal;
import io.github.camelimessage.simulator.world.WorldException;
import io.grpc.Status;

/** Maps errors of the world to Photon's errors. */
final class WireErrors {
    static final Refusal UNAUTHENTICATED =
            Refusal.of(Status.Code.UNAUTHENTICATED, "unauthenticated").withMessage("A valid bearer token is required");
    static final Refusal TOKEN_EXPIRED =
            Refusal.of(Status.Code.UNAUTHENTICATED, "tokenExpired").withMessage("The token has expired");
    static final Refusal DUPLICATE = Refusal.of(Status.Code.ALREADY_EXISTS, "duplicateMessage")
            .withMessage("A write with this key was already made");
    static final Refusal INTERNAL =
            Refusal.of(Status.Code.INTERNAL, "internalError").withMessage("The simulator failed");

    private WireErrors() {}

    static Refusal of(WorldException refused) {
        Refusal refusal =
                switch (refused.problem()) {
                    case INVALID_ARGUMENT -> invalid();
                    case CHAT_NOT_FOUND -> Refusal.of(Status.Code.NOT_FOUND, "chatNotFound");
                    case MESSAGE_NOT_FOUND -> Refusal.of(Status.Code.NOT_FOUND, "messageNotFound");
                    case GROUP_ICON_NOT_FOUND -> Refusal.of(Status.Code.NOT_FOUND, "groupIconNotFound");
                    case LOCATION_NOT_FOUND -> Refusal.of(Status.Code.NOT_FOUND, "sharedFriendLocationNotFound");
                    case ADDRESS_NOT_FOUND -> Refusal.of(Status.Code.NOT_FOUND, "addressNotFound");
                    case POLL_NOT_FOUND -> Refusal.of(Status.Code.NOT_FOUND, "pollNotFound");
                    case ATTACHMENT_NOT_FOUND -> Refusal.of(Status.Code.NOT_FOUND, "attachmentNotFound");
                    case ATTACHMENT_NOT_READY -> Refusal.of(Status.Code.FAILED_PRECONDITION, "attachmentNotReady");
                    case NOT_SUPPORTED -> Refusal.of(Status.Code.FAILED_PRECONDITION, "operationNotSupported");
                    case PRECONDITION_FAILED -> Refusal.of(Status.Code.FAILED_PRECONDITION, "preconditionFailed");
                };
        for (var detail : refused.context().entrySet()) {
            refusal = refusal.with(detail.getKey(), detail.getValue());
        }
        return refusal.withMessage(refused.getMessage());
    }

    static Refusal invalid(String field, String value, String message) {
        return invalid().with("field", field).with("value", value).withMessage(message);
    }

    private static Refusal invalid() {
        return Refusal.of(Status.Code.INVALID_ARGUMENT, "invalidArgument");
    }
}
