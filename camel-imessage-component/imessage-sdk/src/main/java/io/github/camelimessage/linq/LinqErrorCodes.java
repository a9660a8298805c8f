// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.linq;

/**
 * Linq's error codes, as {@link io.github.camelimessage.error.IMessageException#code()} gives them: the number as text.
 * An open set. Only an answer without a code of Linq's has one of {@link io.github.camelimessage.error.ErrorCodes}
 * (Linq: the page on error codes).
 */
public final class LinqErrorCodes {

    /** HTTP 400: a required field is missing. */
    public static final String FIELD_MISSING = "1001";

    /** HTTP 400: a phone number is not in E.164 form; also the code of many another 400. */
    public static final String PHONE_NUMBER_INVALID = "1002";

    /** HTTP 400: the body is not valid. */
    public static final String BODY_INVALID = "1003";

    /** HTTP 400: the parts of a message break a rule. */
    public static final String MESSAGE_INVALID = "1004";

    /** HTTP 400: a value is not valid, for example a link in a first message. */
    public static final String VALUE_INVALID = "1005";

    /** HTTP 409: only groups have this. */
    public static final String DIRECT_CHAT = "1006";

    /** HTTP 429: too many calls. */
    public static final String RATE_LIMIT = "1007";

    /** HTTP 400: the app card is not valid. */
    public static final String APP_CARD_INVALID = "1008";

    /** HTTP 404: no such chat; also the code of many another 404. */
    public static final String CHAT_NOT_FOUND = "2001";

    /** HTTP 404: no such message, or deleted, or expired. */
    public static final String MESSAGE_NOT_FOUND = "2002";

    /** HTTP 404: no such attachment. */
    public static final String ATTACHMENT_NOT_FOUND = "2003";

    /** HTTP 401: the token is missing or wrong. */
    public static final String TOKEN_INVALID = "2004";

    /** HTTP 403: no access. */
    public static final String NO_ACCESS = "2005";

    /** HTTP 403: the line is not yours. */
    public static final String LINE_NOT_YOURS = "2006";

    /** HTTP 404: the bytes of the attachment have not arrived yet; transient. */
    public static final String ATTACHMENT_NOT_READY = "2007";

    /** HTTP 403: the sandbox does not know the recipient. */
    public static final String RECIPIENT_NOT_ALLOWED = "2008";

    /** HTTP 409: the chat is still being made; transient. */
    public static final String CHAT_BEING_CREATED = "2009";

    /** HTTP 404: no such webhook. */
    public static final String SUBSCRIPTION_NOT_FOUND = "2010";

    /** HTTP 403: the account does not have the feature. */
    public static final String FEATURE_NOT_ENABLED = "2011";

    /** HTTP 404: the line has no contact card. */
    public static final String CONTACT_CARD_NOT_FOUND = "2012";

    /** HTTP 409: the line has left the chat. */
    public static final String CHAT_LEFT = "2013";

    /** HTTP 409: the line has a contact card already. */
    public static final String CONTACT_CARD_EXISTS = "2014";

    /** HTTP 409: the state has changed; fetch it again first. */
    public static final String STATE_CONFLICT = "2015";

    /** HTTP 409: not in groups. */
    public static final String NOT_IN_GROUPS = "2016";

    /** HTTP 409: not on this service. */
    public static final String NOT_ON_SERVICE = "2017";

    /** HTTP 409: app cards need iMessage. */
    public static final String APP_CARD_NEEDS_IMESSAGE = "2018";

    /** HTTP 404: no such line. */
    public static final String PHONE_NUMBER_NOT_FOUND = "2019";

    /** HTTP 500: the contact card could not be set up; transient. */
    public static final String CONTACT_CARD_FAILED = "2022";

    /** HTTP 409: a person is mentioned in a direct chat. */
    public static final String MENTION_NEEDS_GROUP = "2023";

    /** HTTP 403: the recipient has opted out. */
    public static final String OPTED_OUT = "2024";

    /** HTTP 403: you have blocked the recipient. */
    public static final String RECIPIENT_BLOCKED = "2026";

    /** HTTP 403: the line cannot send for now; later, or by another line. */
    public static final String LINE_INELIGIBLE = "2027";

    /** App clips need iMessage; the documents do not tell the HTTP status. */
    public static final String APP_CLIP_NEEDS_IMESSAGE = "2028";

    /** HTTP 500: an error inside Linq; transient. */
    public static final String INTERNAL = "3006";

    private LinqErrorCodes() {}
}
