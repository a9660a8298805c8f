// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage;

import org.apache.camel.Exchange;
import org.apache.camel.spi.Metadata;

/** The message headers that the component reads and writes. A header that it reads overrides the endpoint option. */
public final class IMessageConstants {

    public static final String SCHEME = "imessage";

    @Metadata(
            label = "producer",
            description =
                    "The operation of this exchange, in place of the one in the endpoint's path. The option allowedOperations must list it.",
            javaType = "String")
    public static final String OPERATION = "CamelIMessageOperation";

    @Metadata(
            label = "producer",
            description =
                    "The account of this exchange, in place of the endpoint's. The option allowedAccounts must list it; otherwise the exchange fails. The header stays on the message.",
            javaType = "String")
    public static final String ACCOUNT = "CamelIMessageAccount";

    @Metadata(
            description =
                    "The guid of the chat; overrides the option chatGuid. Every operation that returns a chat or a message sets it, and so does every event, so that the next operation of the route uses the same chat.",
            javaType = "String",
            important = true)
    public static final String CHAT_GUID = "CamelIMessageChatGuid";

    @Metadata(
            description =
                    "The guid of the message that an operation sent: sendText, sendMessage, sendVoiceMemo, sendAppCard, updateAppCard, createPoll, or createChat with its first message; createChat without one removes it. For operations on a message it overrides the option messageGuid. On an event: the message that it is about, if there is one; for a poll, the message with the poll.",
            javaType = "String",
            important = true)
    public static final String MESSAGE_GUID = "CamelIMessageMessageGuid";

    @Metadata(
            label = "producer",
            description = "createChat: the text of the first message; overrides the option message.",
            javaType = "String")
    public static final String MESSAGE = "CamelIMessageMessage";

    @Metadata(
            label = "producer",
            description =
                    "createChat, sendText and sendMessage, and with PHOTON sendVoiceMemo: the effect of the message; overrides the option effect.",
            javaType = "io.github.camelimessage.model.Effect")
    public static final String EFFECT = "CamelIMessageEffect";

    @Metadata(
            label = "producer",
            description =
                    "createChat, sendText and sendMessage: the subject line of the message; overrides the option subject.",
            javaType = "String")
    public static final String SUBJECT = "CamelIMessageSubject";

    @Metadata(
            label = "producer",
            description =
                    "createChat: the first message as a ready-made attributed body. It needs a message. There is no option for it.",
            javaType = "byte[]")
    public static final String ATTRIBUTED_BODY = "CamelIMessageAttributedBody";

    @Metadata(
            label = "producer",
            description =
                    "The idempotency key of this write; overrides the option clientMessageId. The service carries out one write for one key. Used by createChat, sendText, sendMessage, sendAppCard, createPoll, ask (for the question's id) and, with PHOTON, sendVoiceMemo, updateAppCard, requestLocation and the operations that change a group, a message or a poll. Choose a new one for each write, also within one exchange.",
            javaType = "String",
            important = true)
    public static final String CLIENT_MESSAGE_ID = "CamelIMessageClientMessageId";

    @Metadata(
            label = "producer",
            description = "countChats: whether archived chats are counted too; overrides the option includeArchived.",
            javaType = "Boolean")
    public static final String INCLUDE_ARCHIVED = "CamelIMessageIncludeArchived";

    @Metadata(
            label = "producer",
            description = "setTyping: true shows the typing indicator, false hides it; overrides the option typing.",
            javaType = "Boolean")
    public static final String TYPING = "CamelIMessageTyping";

    @Metadata(
            label = "producer",
            description = "createPoll with PHOTON: the question of the poll; overrides the option title.",
            javaType = "String")
    public static final String TITLE = "CamelIMessageTitle";

    @Metadata(
            label = "producer",
            description =
                    "sendText and sendMessage, and with PHOTON sendVoiceMemo: the guid of the message that this one replies to; overrides the option replyTo.",
            javaType = "String")
    public static final String REPLY_TO = "CamelIMessageReplyTo";

    @Metadata(
            label = "producer",
            description =
                    "sendText and sendMessage: the bubble of the message in replyTo, counted from 0; overrides the option replyToPartIndex.",
            javaType = "Integer")
    public static final String REPLY_TO_PART_INDEX = "CamelIMessageReplyToPartIndex";

    @Metadata(
            label = "producer",
            description =
                    "sendText and sendMessage: whether Apple detects dates, addresses and the like in the text; overrides the option enableDataDetection.",
            javaType = "Boolean")
    public static final String ENABLE_DATA_DETECTION = "CamelIMessageEnableDataDetection";

    @Metadata(
            label = "producer",
            description =
                    "sendText, and sendMessage with one text: whether links get a preview; overrides the option enableLinkPreview.",
            javaType = "Boolean")
    public static final String ENABLE_LINK_PREVIEW = "CamelIMessageEnableLinkPreview";

    @Metadata(
            label = "producer",
            description =
                    "sendText and sendMessage: the runs of formatted text, as a List of io.github.camelimessage.model.TextFormat or as a String such as bold:0:5,effect:6:3:big; overrides the option formatting.",
            javaType = "java.util.List<io.github.camelimessage.model.TextFormat>")
    public static final String FORMATTING = "CamelIMessageFormatting";

    @Metadata(
            label = "producer",
            description =
                    "createChat, listChats, checkCapability, getContactCard and setContactCard with LINQ: your line; overrides the option from. sendMessage to addresses and getAvailableNumber set it to the line that Linq chose.",
            javaType = "String")
    public static final String FROM = "CamelIMessageFrom";

    @Metadata(
            label = "producer",
            description =
                    "sendMessage with LINQ: addresses to send to in place of a chat, as a collection or as text with commas; getAvailableNumber: the people to write to. Overrides the option to.",
            javaType = "java.util.List<java.lang.String>")
    public static final String TO = "CamelIMessageTo";

    @Metadata(
            label = "producer",
            description =
                    "sendMessage to addresses and getAvailableNumber: lines that Linq must not choose, as a collection or as text with commas; overrides the option excludeFrom.",
            javaType = "java.util.List<java.lang.String>")
    public static final String EXCLUDE_FROM = "CamelIMessageExcludeFrom";

    @Metadata(
            label = "producer",
            description =
                    "sendMessage to addresses: the text that is sent in place of the message when a new line takes over; overrides the option continuationMessage.",
            javaType = "String")
    public static final String CONTINUATION_MESSAGE = "CamelIMessageContinuationMessage";

    @Metadata(
            label = "producer",
            description = "checkCapability: iMessage or RCS; overrides the option service.",
            javaType = "String")
    public static final String SERVICE = "CamelIMessageService";

    @Metadata(
            label = "producer",
            description =
                    "createChat, sendText and sendMessage with LINQ: iMessage, RCS or SMS; overrides the option preferredService.",
            javaType = "String")
    public static final String PREFERRED_SERVICE = "CamelIMessagePreferredService";

    @Metadata(
            label = "producer",
            description =
                    "editMessage, unsendMessage, setReaction and placeSticker: the part of the message, counted from 0; overrides the option partIndex.",
            javaType = "Integer")
    public static final String PART_INDEX = "CamelIMessagePartIndex";

    @Metadata(
            label = "producer",
            description =
                    "setReaction: true adds the reaction to the message, false removes it; overrides the option reactionSelected.",
            javaType = "Boolean")
    public static final String REACTION_SELECTED = "CamelIMessageReactionSelected";

    @Metadata(
            label = "producer",
            description =
                    "createChat, sendText, sendMessage and sendVoiceMemo with LINQ: sends although the recipient has opted out; overrides the option overrideOptOut.",
            javaType = "Boolean")
    public static final String OVERRIDE_OPT_OUT = "CamelIMessageOverrideOptOut";

    @Metadata(
            description =
                    "The guid of the attachment, for getAttachment, downloadAttachment and deleteAttachment, where it overrides the option attachmentGuid; uploadAttachment and getAttachment set it. If sendMessage, sendVoiceMemo or placeSticker fails after its file was uploaded, the header has the guid, or a list of guids; a redelivery does not upload the file again. An event of a message with exactly one file has the guid of the file; no operation sends it.",
            javaType = "String")
    public static final String ATTACHMENT_GUID = "CamelIMessageAttachmentGuid";

    @Metadata(
            label = "producer",
            description = "LINQ: the URL of the bytes of the attachment; uploadAttachment and getAttachment set it.",
            javaType = "String")
    public static final String ATTACHMENT_URL = "CamelIMessageAttachmentUrl";

    @Metadata(
            label = "producer",
            description =
                    "PHOTON: uploadAttachment: the QuickTime video of a Live Photo, whose picture is the body: a File,"
                            + " a Path, bytes or a stream. There is no option for it.",
            javaType = "byte[]")
    public static final String COMPANION_FILE = "CamelIMessageCompanionFile";

    @Metadata(
            label = "producer",
            description =
                    "downloadAttachment: whether the video of a Live Photo is downloaded in place of its picture; overrides the option companion.",
            javaType = "Boolean")
    public static final String COMPANION = "CamelIMessageCompanion";

    @Metadata(
            label = "producer",
            description =
                    "placeSticker: the place of the sticker: a StickerPlacement, or a Map or JSON with x, y and, optionally, scale, rotation and width. There is no option for it.",
            javaType = "io.github.camelimessage.model.StickerPlacement")
    public static final String STICKER_PLACEMENT = "CamelIMessageStickerPlacement";

    @Metadata(
            label = "producer",
            description =
                    "updateAppCard: the card to update, as sendAppCard or the last updateAppCard set it: an AppCardSession, or a Map or JSON of its fields. There is no option for it.",
            javaType = "io.github.camelimessage.model.AppCardSession")
    public static final String APP_CARD_SESSION = "CamelIMessageAppCardSession";

    @Metadata(
            label = "producer",
            description =
                    "listMessages and listRecentMessages: only messages before this time: an Instant or Date, text such as 2026-11-29T08:00:00Z, or milliseconds since 1970; overrides the option before.",
            javaType = "java.time.Instant")
    public static final String BEFORE = "CamelIMessageBefore";

    @Metadata(
            label = "producer",
            description =
                    "listMessages and listRecentMessages: only messages of this time or later; overrides the option after.",
            javaType = "java.time.Instant")
    public static final String AFTER = "CamelIMessageAfter";

    @Metadata(
            label = "producer",
            description =
                    "listMessages and listRecentMessages: true for read messages only, false for unread ones only; overrides the option read.",
            javaType = "Boolean")
    public static final String READ = "CamelIMessageRead";

    @Metadata(
            label = "producer",
            description =
                    "listMessages and listRecentMessages: true for messages that the account sent, false for those that it received; overrides the option fromMe.",
            javaType = "Boolean")
    public static final String FROM_ME = "CamelIMessageFromMe";

    @Metadata(
            description =
                    "The line that received an event: a phone number, or, with PHOTON, the instance id of a line without a number. With PHOTON, a producer with the credentials of the same project sends from this line, unless its option line names one; if the project does not have the line, the exchange fails. With LINQ createChat uses it, unless the header CamelIMessageFrom or the option from is set. The line of another account's event is ignored.",
            javaType = "String")
    public static final String LINE = "CamelIMessageLine";

    @Metadata(
            label = "producer",
            description =
                    "updatePhoneNumber: the guid of the line, as listPhoneNumbers returns it; overrides the option phoneNumberGuid.",
            javaType = "String")
    public static final String PHONE_NUMBER_GUID = "CamelIMessagePhoneNumberGuid";

    @Metadata(
            label = "producer",
            description =
                    "The guid of the webhook subscription; overrides the option subscriptionGuid. createWebhookSubscription, getWebhookSubscription and updateWebhookSubscription set it.",
            javaType = "String")
    public static final String SUBSCRIPTION_GUID = "CamelIMessageSubscriptionGuid";

    @Metadata(
            label = "producer",
            description = "blockHandle: the reason; overrides the option reason.",
            javaType = "String")
    public static final String REASON = "CamelIMessageReason";

    @Metadata(
            label = "producer",
            description = "listChats: only chats with this address; overrides the option participant.",
            javaType = "String")
    public static final String PARTICIPANT = "CamelIMessageParticipant";

    @Metadata(
            label = "producer",
            description = "listChats, listMessages and listThread: the start of the page; overrides the option cursor.",
            javaType = "String")
    public static final String CURSOR = "CamelIMessageCursor";

    @Metadata(
            label = "producer",
            description =
                    "listChats, listMessages and listThread set it: the start of the next page; missing after the last page.",
            javaType = "String")
    public static final String NEXT_CURSOR = "CamelIMessageNextCursor";

    @Metadata(
            label = "producer",
            description =
                    "listChats, listMessages and listThread: the largest number of entries of a page; overrides the option limit.",
            javaType = "Integer")
    public static final String LIMIT = "CamelIMessageLimit";

    @Metadata(
            label = "producer",
            description = "listThread: asc or desc; overrides the option order.",
            javaType = "String")
    public static final String ORDER = "CamelIMessageOrder";

    @Metadata(
            label = "consumer",
            description =
                    "The type of the event, for example chat.markedRead or group.changed; location.updated from imessage:locations.",
            javaType = "String",
            important = true)
    public static final String EVENT_TYPE = "CamelIMessageEventType";

    @Metadata(
            label = "consumer",
            description = "What changed, for group.changed and poll.changed: for example participantAdded.",
            javaType = "String",
            important = true)
    public static final String CHANGE_TYPE = "CamelIMessageChangeType";

    @Metadata(
            label = "consumer",
            description =
                    "The sequence of the event in the account's log; missing with webhooks. It is the same for each delivery of the event, so it can make a route idempotent.",
            javaType = "Long",
            important = true)
    public static final String SEQUENCE = "CamelIMessageSequence";

    @Metadata(
            label = "consumer",
            description =
                    "imessage:locations: the number of the update; the service counts from the start of its process, and a gap may mean missed updates.",
            javaType = "Long")
    public static final String SOURCE_SEQUENCE = "CamelIMessageSourceSequence";

    @Metadata(
            label = "consumer",
            description =
                    "Webhooks: the vendor's id of the event, the same for each delivery, so it can make a route idempotent.",
            javaType = "String",
            important = true)
    public static final String EVENT_ID = "CamelIMessageEventId";

    @Metadata(
            label = "consumer",
            description =
                    "Webhooks of LINQ: the trace id that relates the event to the call that caused it, as in the errors of calls.",
            javaType = "String")
    public static final String TRACE_ID = "CamelIMessageTraceId";

    @Metadata(
            label = "consumer",
            description =
                    "The address of the person who caused the event; missing if Apple does not report it. From imessage:locations: the person at the location.",
            javaType = "String")
    public static final String ACTOR = "CamelIMessageActor";

    @Metadata(
            label = "consumer",
            description =
                    "Whether the local account caused the event. A route that answers messages has to filter these out.",
            javaType = "Boolean",
            important = true)
    public static final String IS_FROM_ME = "CamelIMessageIsFromMe";

    @Metadata(
            label = "consumer",
            description = "When it happened, in milliseconds since 1970; missing if the service did not report it.",
            javaType = "Long")
    public static final String MESSAGE_TIMESTAMP = Exchange.MESSAGE_TIMESTAMP;

    @Metadata(
            label = "consumer",
            description =
                    "The position that may be saved when this exchange is done, for the Resume EIP: a Long, computed when it is read.",
            javaType = "org.apache.camel.resume.Resumable")
    public static final String OFFSET = Exchange.OFFSET;

    @Metadata(
            description =
                    "The id of a question: after ask the one that was asked, after takeAnswer the one that the event"
                            + " answers, and from imessage:answers the one that was answered or has expired.",
            javaType = "String",
            important = true)
    public static final String QUESTION_ID = "CamelIMessageQuestionId";

    @Metadata(label = "consumer", description = "imessage:answers: the text of the question.", javaType = "String")
    public static final String QUESTION = "CamelIMessageQuestion";

    @Metadata(
            description = "From imessage:answers: answered, or expired if nobody answered in time. After"
                    + " takeAnswer: answered if the event answers a question, late if its question was"
                    + " answered before or has expired, ambiguous if it may answer several; missing if it"
                    + " answers none.",
            javaType = "String",
            important = true)
    public static final String QUESTION_OUTCOME = "CamelIMessageQuestionOutcome";

    @Metadata(
            label = "producer",
            description =
                    "ask: the choices of a poll, as a list or separated by commas; overrides the option" + " choices.",
            javaType = "java.util.List")
    public static final String CHOICES = "CamelIMessageChoices";

    @Metadata(
            label = "producer",
            description = "ask: the addresses of the people who may answer, as a list or separated by commas;"
                    + " overrides the option answerFrom.",
            javaType = "java.util.List")
    public static final String ANSWER_FROM = "CamelIMessageAnswerFrom";

    @Metadata(
            label = "producer",
            description = "ask: how long the question is open; overrides the option answerWithin.",
            javaType = "java.time.Duration")
    public static final String ANSWER_WITHIN = "CamelIMessageAnswerWithin";

    @Metadata(
            label = "producer",
            description = "ask: when people are reminded; overrides the option remindAfter.",
            javaType = "java.time.Duration")
    public static final String REMIND_AFTER = "CamelIMessageRemindAfter";

    @Metadata(
            label = "producer",
            description = "ask: the text of the reminder; overrides the option reminder.",
            javaType = "String")
    public static final String REMINDER = "CamelIMessageReminder";

    private IMessageConstants() {}
}
