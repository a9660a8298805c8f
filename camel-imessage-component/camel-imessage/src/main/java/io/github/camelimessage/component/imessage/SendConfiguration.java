// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage;

import io.github.camelimessage.model.Effect;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;

/** Options: what is sent, to whom, and how it looks. */
@UriParams
public abstract class SendConfiguration extends FileConfiguration {

    @UriParam(enums = "iMessage,RCS,SMS")
    private String preferredService;

    @UriParam(label = "producer")
    private String message;

    @UriParam(label = "producer")
    private Effect effect;

    @UriParam(label = "producer")
    private String subject;

    @UriParam(label = "producer")
    private String clientMessageId;

    @UriParam(label = "producer")
    private String to;

    @UriParam(label = "producer")
    private String excludeFrom;

    @UriParam(label = "producer")
    private String continuationMessage;

    @UriParam(label = "producer", defaultValue = "false")
    private boolean overrideOptOut;

    @UriParam(label = "producer")
    private String title;

    @UriParam(label = "producer")
    private String replyTo;

    @UriParam(label = "producer")
    private Integer replyToPartIndex;

    @UriParam(label = "producer")
    private Boolean enableDataDetection;

    @UriParam(label = "producer")
    private Boolean enableLinkPreview;

    @UriParam(label = "producer", javaType = "java.lang.String")
    private TextFormats formatting = TextFormats.NONE;

    public String getPreferredService() {
        return preferredService;
    }

    /**
     * LINQ: the service that createChat, sendText, sendMessage and sendAppCard use: iMessage means iMessage only, RCS
     * and SMS mean RCS or SMS. Without it, iMessage, then RCS, then SMS.
     */
    public void setPreferredService(String preferredService) {
        this.preferredService = OptionText.present(preferredService, null);
    }

    public String getMessage() {
        return message;
    }

    /**
     * createChat: the text of a first message that is sent in the same call. Without it PHOTON creates the chat and
     * sends nothing; LINQ needs it.
     */
    public void setMessage(String message) {
        this.message = message;
    }

    public Effect getEffect() {
        return effect;
    }

    /**
     * createChat, sendText and sendMessage, and with PHOTON sendVoiceMemo: the effect of the message, in upper or lower
     * case. The first four are for the bubble, the others for the whole screen. A device that does not support it shows
     * the message without it. With createChat it needs a message.
     */
    public void setEffect(Effect effect) {
        this.effect = effect;
    }

    public String getSubject() {
        return subject;
    }

    /**
     * PHOTON: createChat, sendText and sendMessage: the subject line of the message. With createChat it needs a message.
     */
    public void setSubject(String subject) {
        this.subject = subject;
    }

    public String getClientMessageId() {
        return clientMessageId;
    }

    /**
     * The idempotency key of one write, for a job that may run again: the service carries out one write for one key; a
     * second one returns the first result or is refused with the code duplicateMessage. An option has the same value
     * for every exchange, so use a dynamic endpoint or the header. Used by createChat, sendText, sendMessage,
     * sendAppCard, createPoll, ask (for the id of the question) and, with PHOTON only, sendVoiceMemo, updateAppCard, requestLocation and the operations
     * that change a group, a message or a poll.
     */
    public void setClientMessageId(String clientMessageId) {
        this.clientMessageId = clientMessageId;
    }

    public String getTo() {
        return to;
    }

    /**
     * LINQ: sendMessage: addresses to send to in place of a chat, separated by commas. Linq uses the chat with exactly
     * these people, or creates one, and chooses the line; the header CamelIMessageChatGuid is then ignored.
     * getAvailableNumber: the people to write to; the line of a chat with them is preferred.
     */
    public void setTo(String to) {
        this.to = OptionText.eachWithPlus(to);
    }

    public String getExcludeFrom() {
        return excludeFrom;
    }

    /**
     * LINQ: sendMessage with to, and getAvailableNumber: lines that Linq must not choose, separated by commas. Linq may
     * still use an existing chat on such a line.
     */
    public void setExcludeFrom(String excludeFrom) {
        this.excludeFrom = OptionText.eachWithPlus(excludeFrom);
    }

    public String getContinuationMessage() {
        return continuationMessage;
    }

    /**
     * LINQ: sendMessage with to: the text that is sent in place of the message when the line of the existing chat can
     * no longer be used and a new line takes over.
     */
    public void setContinuationMessage(String continuationMessage) {
        this.continuationMessage = continuationMessage;
    }

    public boolean isOverrideOptOut() {
        return overrideOptOut;
    }

    /**
     * LINQ: createChat, sendText, sendMessage and sendVoiceMemo: sends although the recipient has opted out. Linq
     * records each use.
     */
    public void setOverrideOptOut(boolean overrideOptOut) {
        this.overrideOptOut = overrideOptOut;
    }

    public String getTitle() {
        return title;
    }

    /** PHOTON: createPoll: the question of the poll (required). Polls of LINQ have none. */
    public void setTitle(String title) {
        this.title = title;
    }

    public String getReplyTo() {
        return replyTo;
    }

    /**
     * sendText and sendMessage, and with PHOTON sendVoiceMemo: the guid of the message that this one replies to.
     */
    public void setReplyTo(String replyTo) {
        this.replyTo = OptionText.withPlus(replyTo);
    }

    public Integer getReplyToPartIndex() {
        return replyToPartIndex;
    }

    /**
     * sendText and sendMessage: the bubble of the message in replyTo, counted from 0. Without it, the reply is to the
     * whole message.
     */
    public void setReplyToPartIndex(Integer replyToPartIndex) {
        this.replyToPartIndex = replyToPartIndex;
    }

    public Boolean getEnableDataDetection() {
        return enableDataDetection;
    }

    /**
     * PHOTON: sendText and sendMessage: whether Apple detects dates, addresses and the like in the text. Without it,
     * the service decides.
     */
    public void setEnableDataDetection(Boolean enableDataDetection) {
        this.enableDataDetection = enableDataDetection;
    }

    public Boolean getEnableLinkPreview() {
        return enableLinkPreview;
    }

    /**
     * PHOTON: sendText, and sendMessage with one text: whether links get a preview. Without it, the service decides.
     */
    public void setEnableLinkPreview(Boolean enableLinkPreview) {
        this.enableLinkPreview = enableLinkPreview;
    }

    public String getFormatting() {
        return formatting.runs().isEmpty() ? null : formatting.toString();
    }

    /**
     * sendText and sendMessage: runs of formatted text as type:start:length, separated by commas, for example
     * bold:0:5,effect:6:3:big. Start and length count the chars of a Java String. The types are bold, italic,
     * underline, strikethrough and effect. An effect has a name at the end: big, small, shake, nod, explode, ripple,
     * bloom or jitter.
     */
    public void setFormatting(String formatting) {
        this.formatting = TextFormats.parse(formatting);
    }

    /** As {@link #getFormatting()}, read already. */
    public TextFormats formatting() {
        return formatting;
    }
}
