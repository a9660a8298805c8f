// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage;

import org.apache.camel.Exchange;
import org.apache.camel.spi.Metadata;

/** The message headers that the component reads and writes. A header that it reads wins over the endpoint option. */
public final class IMessageConstants {

    public static final String SCHEME = "imessage";

    @Metadata(
            label = "producer",
            description =
                    "The operation to run for this exchange, in place of the one in the endpoint's path: one of the names that the path takes.",
            javaType = "String")
    public static final String OPERATION = "CamelIMessageOperation";

    @Metadata(
            description =
                    "The guid of the chat, read in place of the option chatGuid. Every operation that answers a chat or a message sets it, and so does every event, so that the next operation of the route finds its chat.",
            javaType = "String",
            important = true)
    public static final String CHAT_GUID = "CamelIMessageChatGuid";

    @Metadata(
            description =
                    "The guid of the message that sendText sent, or of the opening message that createChat sent; createChat without an opening message removes it. On an event: the message that it is about, where there is one; for a poll, the message that identifies it.",
            javaType = "String",
            important = true)
    public static final String MESSAGE_GUID = "CamelIMessageMessageGuid";

    @Metadata(
            label = "producer",
            description = "createChat: the text of the opening message; read in place of the option message.",
            javaType = "String")
    public static final String MESSAGE = "CamelIMessageMessage";

    @Metadata(
            label = "producer",
            description =
                    "createChat and sendText: the effect that the message is sent with; read in place of the option effect.",
            javaType = "io.github.camelimessage.model.Effect")
    public static final String EFFECT = "CamelIMessageEffect";

    @Metadata(
            label = "producer",
            description =
                    "createChat and sendText: the subject line of the message; read in place of the option subject.",
            javaType = "String")
    public static final String SUBJECT = "CamelIMessageSubject";

    @Metadata(
            label = "producer",
            description =
                    "createChat: the opening message as a ready-made attributed body. It needs a message. There is no option for it.",
            javaType = "byte[]")
    public static final String ATTRIBUTED_BODY = "CamelIMessageAttributedBody";

    @Metadata(
            label = "producer",
            description =
                    "The key of this one write, read in place of the option clientMessageId: the service does not write twice for one key. Used by createChat, sendText and the group operations that change something. Choose a new one for each write, also within one exchange.",
            javaType = "String",
            important = true)
    public static final String CLIENT_MESSAGE_ID = "CamelIMessageClientMessageId";

    @Metadata(
            label = "producer",
            description =
                    "countChats: whether archived chats are counted too; read in place of the option includeArchived.",
            javaType = "Boolean")
    public static final String INCLUDE_ARCHIVED = "CamelIMessageIncludeArchived";

    @Metadata(
            label = "producer",
            description = "setTyping: true shows the typing sign, false hides it; read in place of the option typing.",
            javaType = "Boolean")
    public static final String TYPING = "CamelIMessageTyping";

    @Metadata(
            label = "producer",
            description =
                    "sendText: the guid of the message that this one replies to; read in place of the option replyTo.",
            javaType = "String")
    public static final String REPLY_TO = "CamelIMessageReplyTo";

    @Metadata(
            label = "producer",
            description =
                    "sendText: the bubble of that message that this one replies to, counted from 0; read in place of the option replyToPartIndex.",
            javaType = "Integer")
    public static final String REPLY_TO_PART_INDEX = "CamelIMessageReplyToPartIndex";

    @Metadata(
            label = "producer",
            description =
                    "sendText: whether Apple looks for dates, addresses and the like in the text; read in place of the option enableDataDetection.",
            javaType = "Boolean")
    public static final String ENABLE_DATA_DETECTION = "CamelIMessageEnableDataDetection";

    @Metadata(
            label = "producer",
            description = "sendText: whether links get a preview; read in place of the option enableLinkPreview.",
            javaType = "Boolean")
    public static final String ENABLE_LINK_PREVIEW = "CamelIMessageEnableLinkPreview";

    @Metadata(
            label = "producer",
            description =
                    "sendText: the runs of formatted text, as a List of io.github.camelimessage.model.TextFormat or as a String such as bold:0:5,effect:6:3:big; read in place of the option formatting.",
            javaType = "java.util.List<io.github.camelimessage.model.TextFormat>")
    public static final String FORMATTING = "CamelIMessageFormatting";

    @Metadata(
            label = "consumer",
            description = "The kind of the event, for example chat.markedRead or group.changed.",
            javaType = "String",
            important = true)
    public static final String EVENT_TYPE = "CamelIMessageEventType";

    @Metadata(
            label = "consumer",
            description =
                    "What changed, for the kinds that tell it (group.changed, poll.changed): for example participantAdded.",
            javaType = "String",
            important = true)
    public static final String CHANGE_TYPE = "CamelIMessageChangeType";

    @Metadata(
            label = "consumer",
            description =
                    "The place of the event in the account's log. It is the same whenever the event is handed on, so it makes a route idempotent.",
            javaType = "Long",
            important = true)
    public static final String SEQUENCE = "CamelIMessageSequence";

    @Metadata(
            label = "consumer",
            description = "The address of whoever caused the event; missing when Apple exposes nobody.",
            javaType = "String")
    public static final String ACTOR = "CamelIMessageActor";

    @Metadata(
            label = "consumer",
            description =
                    "Whether the local account caused the event. A route that answers messages has to leave out its own.",
            javaType = "Boolean",
            important = true)
    public static final String IS_FROM_ME = "CamelIMessageIsFromMe";

    @Metadata(
            label = "consumer",
            description = "When it happened, in milliseconds since 1970; missing when the service did not say.",
            javaType = "Long")
    public static final String MESSAGE_TIMESTAMP = Exchange.MESSAGE_TIMESTAMP;

    @Metadata(
            label = "consumer",
            description =
                    "The position that may be stored when this exchange is done, for the Resume EIP: a Long, computed when it is asked for.",
            javaType = "org.apache.camel.resume.Resumable")
    public static final String OFFSET = Exchange.OFFSET;

    private IMessageConstants() {}
}
