// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.error;

/**
 * The error codes that this library itself sets or compares with. Vendors send more, and may add to them: read
 * {@link IMessageException#code()} as an open set. Linq's own codes are numbers, see
 * {@link io.github.camelimessage.linq.LinqErrorCodes}.
 */
public final class ErrorCodes {
    public static final String UNAUTHENTICATED = "unauthenticated";
    public static final String TOKEN_EXPIRED = "tokenExpired";
    public static final String TOKEN_BLOCKED = "tokenBlocked";
    public static final String UNAUTHORIZED = "unauthorized";
    public static final String DUPLICATE_MESSAGE = "duplicateMessage";
    public static final String CHAT_NOT_FOUND = "chatNotFound";
    public static final String MESSAGE_NOT_FOUND = "messageNotFound";
    public static final String ATTACHMENT_NOT_FOUND = "attachmentNotFound";
    public static final String ATTACHMENT_NOT_READY = "attachmentNotReady";
    public static final String GROUP_ICON_NOT_FOUND = "groupIconNotFound";
    public static final String SHARED_FRIEND_LOCATION_NOT_FOUND = "sharedFriendLocationNotFound";
    public static final String NOT_FOUND = "notFound";
    public static final String RATE_LIMITED = "rateLimited";
    public static final String INVALID_ARGUMENT = "invalidArgument";
    public static final String PRECONDITION_FAILED = "preconditionFailed";
    public static final String OPERATION_NOT_SUPPORTED = "operationNotSupported";
    public static final String SERVICE_UNAVAILABLE = "serviceUnavailable";
    public static final String TIMEOUT = "timeout";
    public static final String INTERNAL_ERROR = "internalError";
    public static final String NETWORK_ERROR = "networkError";

    private ErrorCodes() {}
}
