// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.operation;

import static io.github.camelimessage.component.imessage.operation.OperationHandlers.both;
import static io.github.camelimessage.component.imessage.operation.OperationHandlers.each;
import static io.github.camelimessage.component.imessage.operation.OperationHandlers.linq;
import static io.github.camelimessage.component.imessage.operation.OperationHandlers.none;
import static io.github.camelimessage.component.imessage.operation.OperationHandlers.photon;

import io.github.camelimessage.component.imessage.IMessageConfiguration;
import io.github.camelimessage.component.imessage.IMessageProvider;
import io.github.camelimessage.component.imessage.operation.argument.OperationArguments;
import io.github.camelimessage.error.ErrorText;
import io.github.camelimessage.sdk.IMessageClient;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.camel.Exchange;

/**
 * The operations. The constants are the names in endpoint URIs. Each has a handler for each vendor that supports it;
 * routes start from the constants without a handler.
 */
public enum IMessageOperation {
    createChat(each(ChatOperations::create, ChatOperations::createAtLinq)),
    getChat(both(ChatOperations::get)),
    countChats(photon(ChatOperations::count)),
    listChats(linq(ChatOperations::list)),
    updateChat(linq(ChatOperations::update)),
    markRead(both(ChatOperations::markRead)),
    setTyping(both(ChatOperations::setTyping)),
    shareContactInfo(both(ChatOperations::shareContactInfo)),
    setBackground(each(ChatOperations::setBackground, ChatOperations::setBackgroundAtLinq)),
    hasBackground(photon(ChatOperations::hasBackground)),
    removeBackground(both(ChatOperations::removeBackground)),
    setDisplayName(both(GroupOperations::setDisplayName)),
    addParticipants(both(GroupOperations::addParticipants)),
    removeParticipants(both(GroupOperations::removeParticipants)),
    setIcon(each(GroupOperations::setIcon, GroupOperations::setIconAtLinq)),
    getIcon(both(GroupOperations::getIcon)),
    removeIcon(photon(GroupOperations::removeIcon)),
    leaveGroup(both(GroupOperations::leave)),
    sendText(both(MessageOperations::sendText)),
    sendMessage(each(MessageOperations::send, MessageOperations::sendAtLinq)),
    sendVoiceMemo(each(MessageOperations::sendVoiceMemo, MessageOperations::sendVoiceMemoAtLinq)),
    sendAppCard(each(AppCardOperations::send, AppCardOperations::sendAtLinq)),
    updateAppCard(each(AppCardOperations::update, AppCardOperations::updateAtLinq)),
    listMessages(both(MessageOperations::list)),
    listRecentMessages(photon(MessageOperations::listRecent)),
    listThread(linq(MessageOperations::listThread)),
    getMessage(both(MessageOperations::get)),
    editMessage(both(MessageOperations::edit)),
    unsendMessage(photon(MessageOperations::unsend)),
    deleteMessage(linq(MessageOperations::delete)),
    setReaction(each(MessageOperations::setReaction, MessageOperations::setReactionAtLinq)),
    placeSticker(photon(MessageOperations::placeSticker)),
    getEmbeddedMedia(photon(MessageOperations::getEmbeddedMedia)),
    notifySilenced(photon(MessageOperations::notifySilenced)),
    createPoll(each(PollOperations::create, PollOperations::createAtLinq)),
    getPoll(both(PollOperations::get)),
    addPollOptions(both(PollOperations::addOptions)),
    votePoll(both(PollOperations::vote)),
    unvotePoll(both(PollOperations::unvote)),
    requestLocation(each(LocationOperations::request, LocationOperations::requestAtLinq)),
    getLocation(each(LocationOperations::get, LocationOperations::getAtLinq)),
    listLocations(photon(LocationOperations::list)),
    uploadAttachment(both(AttachmentOperations::upload)),
    getAttachment(both(AttachmentOperations::get)),
    downloadAttachment(both(AttachmentOperations::download)),
    deleteAttachment(linq(AttachmentOperations::delete)),
    getAddress(photon(AddressOperations::get)),
    getFocusStatus(photon(AddressOperations::isFocusSilenced)),
    checkCapability(each(AddressOperations::checkCapability, AddressOperations::checkCapabilityAtLinq)),
    listPhoneNumbers(each(ProjectOperations::listLines, LineOperations::listPhoneNumbers)),
    updatePhoneNumber(linq(LineOperations::updatePhoneNumber)),
    getAvailableNumber(each(ProjectOperations::bestLine, LineOperations::getAvailableNumber)),
    listContactCards(linq(ContactCardOperations::list)),
    getContactCard(linq(ContactCardOperations::get)),
    setContactCard(linq(ContactCardOperations::set)),
    listBlockedHandles(linq(BlockedHandleOperations::list)),
    blockHandle(linq(BlockedHandleOperations::block)),
    unblockHandle(linq(BlockedHandleOperations::unblock)),
    createWebhookSubscription(each(ProjectWebhookOperations::create, WebhookOperations::create)),
    listWebhookSubscriptions(each(ProjectWebhookOperations::list, WebhookOperations::list)),
    getWebhookSubscription(linq(WebhookOperations::get)),
    updateWebhookSubscription(each(ProjectWebhookOperations::update, WebhookOperations::update)),
    deleteWebhookSubscription(each(ProjectWebhookOperations::delete, WebhookOperations::delete)),
    rotateWebhookSecret(photon(ProjectWebhookOperations::rotateSecret)),
    listWebhookEvents(linq(WebhookOperations::eventTypes)),
    listWebhookAddresses(photon(ProjectWebhookOperations::listAddresses)),
    listProjectUsers(photon(ProjectOperations::listUsers)),
    createProjectUser(photon(ProjectOperations::createUser)),
    ask(both(QuestionOperations::ask)),
    takeAnswer(both(QuestionOperations::takeAnswer)),
    events(none()),
    locations(none()),
    answers(none());

    /** The operations with an idempotency key at Linq. At Photon every operation that reads a key can send it. */
    private static final Set<IMessageOperation> KEYED_AT_LINQ =
            EnumSet.of(createChat, sendText, sendMessage, sendAppCard, createPoll, ask);

    /** What puts a message into a chat, or may. */
    private static final Set<IMessageOperation> SENDING =
            EnumSet.of(createChat, sendText, sendMessage, sendVoiceMemo, sendAppCard, createPoll, placeSticker, ask);

    private final OperationHandlers handlers;

    IMessageOperation(OperationHandlers handlers) {
        this.handlers = handlers;
    }

    /**
     * Runs it for an exchange, without blocking a thread.
     *
     * @param options the defaults of arguments without a header
     * @return completes when the result is in the exchange, or with the failure
     * @throws UnsupportedOperationException if the vendor of the client does not have it
     * @throws io.github.camelimessage.error.ValidationException if an argument is missing or invalid
     */
    public CompletableFuture<Void> call(IMessageClient client, IMessageConfiguration options, Exchange exchange) {
        IMessageProvider provider = IMessageProvider.of(client);
        requireCall(provider);
        boolean takesKey = provider != IMessageProvider.LINQ || KEYED_AT_LINQ.contains(this);
        OperationArguments arguments = new OperationArguments(name(), options, exchange, takesKey);
        return handlers.of(provider).call(client, arguments).thenAccept(result -> {
            arguments.removeUsedHeaders();
            result.writeTo(exchange.getMessage());
        });
    }

    /** Whether the vendor has it. */
    public boolean isAt(IMessageProvider provider) {
        return handlers.has(provider);
    }

    /** Whether the limits of the vendors for messages are about it. */
    public boolean sendsMessages() {
        return SENDING.contains(this);
    }

    /** Whether routes start from it; all others are calls. */
    public boolean isConsumer() {
        return handlers.isEmpty();
    }

    /** @throws UnsupportedOperationException with the calls of the vendor, if this is not one of them */
    public void requireCall(IMessageProvider provider) {
        if (isConsumer()) {
            throw new UnsupportedOperationException("imessage:" + this
                    + " can only be used in from(...). For to(...) there are "
                    + names(operation -> operation.isAt(provider)));
        }
        if (!isAt(provider)) {
            throw new UnsupportedOperationException("imessage:" + this + " cannot be used with provider " + provider
                    + ", which has no such operation" + elsewhere() + "; it has "
                    + names(operation -> operation.isAt(provider)));
        }
    }

    private String elsewhere() {
        return isAt(IMessageProvider.LINQ) ? " (Linq has it)" : isAt(IMessageProvider.PHOTON) ? " (Photon has it)" : "";
    }

    /** @throws UnsupportedOperationException with the operations that routes start from, if this is not one of them */
    public void requireConsumer() {
        if (!isConsumer()) {
            throw new UnsupportedOperationException("imessage:" + this
                    + " cannot be used in from(...): it is a call, and no route can start from it. Use it in"
                    + " to(...); for from(...) there"
                    + " is " + names(IMessageOperation::isConsumer));
        }
    }

    /** @throws UnsupportedOperationException if no webhook delivers it */
    public void requireWebhook() {
        requireConsumer();
        if (this != events) {
            throw new UnsupportedOperationException("imessage:" + this
                    + " cannot be used with webhook:, because no webhook delivers it. Use from(\"imessage:" + this
                    + "\"), or from(\"webhook:imessage:events?...\") for events");
        }
    }

    /**
     * The operation of that name.
     *
     * @throws IllegalArgumentException with the known names
     */
    public static IMessageOperation of(String name) {
        return Arrays.stream(values())
                .filter(operation -> operation.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no operation " + ErrorText.quoted(name)
                        + Spelling.hint(name, names()) + "; use one of " + names(operation -> true)));
    }

    private static List<String> names() {
        return Arrays.stream(values()).map(Enum::name).toList();
    }

    private static String names(Predicate<IMessageOperation> which) {
        return Arrays.stream(values()).filter(which).map(Enum::name).collect(Collectors.joining(", "));
    }
}
