// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.linq.api;

import io.github.camelimessage.linq.call.LinqCalls;
import io.github.camelimessage.linq.call.LinqFiles;
import io.github.camelimessage.linq.rules.Urls;

/**
 * All endpoints of Linq's Partner API V3: one method for each, with Linq's own requests and answers. A request that
 * Linq's documentation calls invalid fails with a {@link io.github.camelimessage.error.ValidationException} and is not
 * sent. Get it from {@link io.github.camelimessage.linq.LinqClient#api()}.
 */
public final class LinqApi {

    private final ChatApi chats;
    private final ParticipantApi participants;
    private final TypingApi typing;
    private final MessageApi messages;
    private final LocationApi locations;
    private final AttachmentApi attachments;
    private final CapabilityApi capability;
    private final PhoneNumberApi phoneNumbers;
    private final ContactCardApi contactCards;
    private final WebhookSubscriptionApi webhookSubscriptions;
    private final BackgroundApi backgrounds;
    private final PollApi polls;
    private final BlockedHandleApi blockedHandles;

    public LinqApi(LinqCalls calls, LinqFiles files, Urls urls) {
        this.chats = new ChatApi(calls, urls);
        this.participants = new ParticipantApi(calls);
        this.typing = new TypingApi(calls);
        this.messages = new MessageApi(calls, urls);
        this.locations = new LocationApi(calls);
        this.attachments = new AttachmentApi(calls, files, urls);
        this.capability = new CapabilityApi(calls);
        this.phoneNumbers = new PhoneNumberApi(calls);
        this.contactCards = new ContactCardApi(calls, urls);
        this.webhookSubscriptions = new WebhookSubscriptionApi(calls, urls);
        this.backgrounds = new BackgroundApi(calls, urls);
        this.polls = new PollApi(calls);
        this.blockedHandles = new BlockedHandleApi(calls);
    }

    public ChatApi chats() {
        return chats;
    }

    public ParticipantApi participants() {
        return participants;
    }

    public TypingApi typing() {
        return typing;
    }

    /** Messages, reactions, threads, app cards and voice memos. */
    public MessageApi messages() {
        return messages;
    }

    public LocationApi locations() {
        return locations;
    }

    public AttachmentApi attachments() {
        return attachments;
    }

    public CapabilityApi capability() {
        return capability;
    }

    public PhoneNumberApi phoneNumbers() {
        return phoneNumbers;
    }

    public ContactCardApi contactCards() {
        return contactCards;
    }

    public WebhookSubscriptionApi webhookSubscriptions() {
        return webhookSubscriptions;
    }

    public BackgroundApi backgrounds() {
        return backgrounds;
    }

    public PollApi polls() {
        return polls;
    }

    public BlockedHandleApi blockedHandles() {
        return blockedHandles;
    }
}
