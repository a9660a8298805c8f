// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.linq.rest;

import java.time.Duration;

/** A call that Linq refuses; it has no effect (reference: error codes). */
public final class Refused extends RuntimeException {
    private final int status;
    private final int code;
    private final transient Duration retryAfter;

    public Refused(int status, int code, String message, Duration retryAfter) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
        this.retryAfter = retryAfter;
    }

    private static Refused of(int status, int code, String message) {
        return new Refused(status, code, message, null);
    }

    public int status() {
        return status;
    }

    public int code() {
        return code;
    }

    /** How long to wait, or null. */
    public Duration retryAfter() {
        return retryAfter;
    }

    static Refused missing(String field) {
        return of(400, 1001, "The field " + field + " is missing");
    }

    static Refused phoneNumber(String field) {
        return of(400, 1002, "The field " + field + " is not a phone number in E.164 form");
    }

    static Refused body(String what) {
        return of(400, 1003, what);
    }

    static Refused content(String what) {
        return of(400, 1004, what);
    }

    static Refused value(String what) {
        return of(400, 1005, what);
    }

    static Refused directChat() {
        return of(409, 1006, "This change is not possible in direct chats");
    }

    static Refused tooMany(Duration retryAfter) {
        return new Refused(429, 1007, "Too many requests", retryAfter);
    }

    static Refused appCard(String what) {
        return of(400, 1008, what);
    }

    public static Refused noRoute() {
        return of(404, 2001, "Resource not found");
    }

    static Refused noChat() {
        return of(404, 2001, "Chat not found");
    }

    static Refused noMessage() {
        return of(404, 2002, "Message not found");
    }

    static Refused noAttachment() {
        return of(404, 2003, "Attachment not found");
    }

    public static Refused unauthorized() {
        return of(401, 2004, "The token is missing or wrong");
    }

    static Refused foreignLine() {
        return of(403, 2006, "The line does not belong to your account");
    }

    static Refused attachmentNotReady() {
        return of(404, 2007, "The attachment has not been uploaded yet");
    }

    static Refused noSubscription() {
        return of(404, 2010, "Webhook subscription not found");
    }

    public static Refused notEnabled() {
        return of(403, 2011, "The simulator does not have this feature");
    }

    static Refused noContactCard() {
        return of(404, 2012, "Contact card not found");
    }

    static Refused left() {
        return of(409, 2013, "The line has left the chat");
    }

    static Refused contactCardExists() {
        return of(409, 2014, "The contact card exists already. Change it with PATCH");
    }

    static Refused conflict(String what) {
        return of(409, 2015, what);
    }

    static Refused notInGroups() {
        return of(409, 2016, "Not supported in groups");
    }

    static Refused wrongService() {
        return of(409, 2017, "The chat's service does not support this");
    }

    static Refused appCardService() {
        return of(409, 2018, "App cards need iMessage");
    }

    static Refused noPhoneNumber() {
        return of(404, 2019, "Phone number not found");
    }

    static Refused mentionInDirectChat() {
        return of(409, 2023, "Mentions need a group");
    }

    static Refused optedOut() {
        return of(403, 2024, "The recipient opted out");
    }

    static Refused blocked() {
        return of(403, 2026, "You blocked the recipient");
    }

    static Refused lineFlagged() {
        return of(403, 2027, "The line currently cannot send");
    }

    static Refused download(String what) {
        return of(500, 5002, what);
    }

    static Refused fileType(String what) {
        return of(400, 5004, what);
    }

    static Refused tooLarge(String what) {
        return of(400, 5005, what);
    }

    static Refused contentMismatch(String what) {
        return of(400, 5006, what);
    }

    static Refused image(String what) {
        return of(400, 5007, what);
    }
}
