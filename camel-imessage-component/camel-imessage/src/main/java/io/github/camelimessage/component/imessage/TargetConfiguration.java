// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage;

import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;

/** Options: what an operation is about: the chat, the message, the file, the line. */
@UriParams
public abstract class TargetConfiguration extends ReceiverConfiguration {

    @UriParam
    private String from;

    @UriParam
    private String chatGuid;

    @UriParam(label = "producer")
    private String messageGuid;

    @UriParam(label = "producer")
    private Integer partIndex;

    @UriParam(label = "producer")
    private String attachmentGuid;

    @UriParam(label = "producer")
    private String phoneNumberGuid;

    @UriParam(label = "producer")
    private String subscriptionGuid;

    public String getFrom() {
        return from;
    }

    /**
     * LINQ: your line, a phone number in E.164 form. createChat sends from it, listChats lists its chats,
     * checkCapability checks with it, getContactCard and setContactCard use its card.
     */
    public void setFrom(String from) {
        this.from = OptionText.present(OptionText.withPlus(from), null);
    }

    public String getChatGuid() {
        return chatGuid;
    }

    /**
     * The guid of the chat, for operations on one chat, as results and events return it. The header
     * CamelIMessageChatGuid overrides it. For events: only those of this chat are delivered.
     */
    public void setChatGuid(String chatGuid) {
        this.chatGuid = OptionText.present(OptionText.withPlus(chatGuid), null);
    }

    public String getMessageGuid() {
        return messageGuid;
    }

    /**
     * The guid of the message, for getMessage, editMessage, unsendMessage, deleteMessage, setReaction, notifySilenced,
     * placeSticker, getEmbeddedMedia, listThread and, with LINQ, updateAppCard; and of the message with the poll, for
     * getPoll, addPollOptions, votePoll and unvotePoll.
     */
    public void setMessageGuid(String messageGuid) {
        this.messageGuid = OptionText.withPlus(messageGuid);
    }

    public Integer getPartIndex() {
        return partIndex;
    }

    /**
     * The part of the message, counted from 0, for editMessage, unsendMessage, setReaction and placeSticker. Without
     * it, the whole message with PHOTON, and the first part with LINQ.
     */
    public void setPartIndex(Integer partIndex) {
        this.partIndex = partIndex;
    }

    public String getAttachmentGuid() {
        return attachmentGuid;
    }

    /** The guid of the attachment, for getAttachment, downloadAttachment and deleteAttachment. */
    public void setAttachmentGuid(String attachmentGuid) {
        this.attachmentGuid = OptionText.withPlus(attachmentGuid);
    }

    public String getPhoneNumberGuid() {
        return phoneNumberGuid;
    }

    /** LINQ: updatePhoneNumber: the guid of the line, as listPhoneNumbers returns it; not its number. */
    public void setPhoneNumberGuid(String phoneNumberGuid) {
        this.phoneNumberGuid = OptionText.withPlus(phoneNumberGuid);
    }

    public String getSubscriptionGuid() {
        return subscriptionGuid;
    }

    /**
     * The guid of the webhook subscription, for getWebhookSubscription, updateWebhookSubscription,
     * deleteWebhookSubscription and rotateWebhookSecret.
     */
    public void setSubscriptionGuid(String subscriptionGuid) {
        this.subscriptionGuid = OptionText.withPlus(subscriptionGuid);
    }
}
