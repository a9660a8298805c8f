// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.linq.rest;

import io.github.camelimessage.simulator.fault.LinqFaultPlan;
import io.github.camelimessage.simulator.linq.account.Account;
import io.github.camelimessage.simulator.linq.view.Views;
import io.github.camelimessage.simulator.linq.webhook.Outlet;
import io.github.camelimessage.simulator.linq.webhook.Subscriptions;
import java.util.List;

/** All simulated operations of the Partner API V3, with their names in the vendor's clients. */
public final class RestApi {
    private static final String CHAT = "/v3/chats/{chatId}";
    private static final String MESSAGE = "/v3/messages/{messageId}";
    private static final String SUBSCRIPTION = "/v3/webhook-subscriptions/{subscriptionId}";
    /** Operations that only the Go SDK has and whose features the simulated account does not have. */
    private static final List<String> NOT_ENABLED = List.of(
            "POST /v3/phone_numbers/{phoneNumberId}/reputation_audit",
            "GET /v3/phone_numbers/{phoneNumberId}/reputation_audit/{auditId}",
            "GET /v3/experiences",
            "GET /v3/experiences/{experience}",
            "POST /v3/payment_requests",
            "GET /v3/payment_requests",
            "GET /v3/payment_requests/{paymentRequestId}",
            "POST /v3/payment_requests/{paymentRequestId}/cancel",
            "GET /v3/payments/providers/{provider}",
            "POST /v3/payments/providers/{provider}/connect",
            "POST /v3/payments/handles/{handle}/connect",
            "GET /v3/payments/handles/{handle}/connection",
            "DELETE /v3/payments/handles/{handle}/connection",
            "POST /v3/payments/handles/{handle}/verify",
            "POST /v3/payments",
            "GET /v3/payments/{paymentId}",
            "POST /v3/payments/{paymentId}/cancel",
            "GET /v3/payments/{paymentId}/credentials");

    private final Routes routes = new Routes();

    public RestApi(
            Account account, Views views, Web web, Subscriptions subscriptions, Outlet outlet, LinqFaultPlan faults) {
        RestContext context = new RestContext(
                account,
                views,
                new Lookup(account),
                new ContentReader(account.attachments(), web),
                new Outbox(account, web),
                web,
                new KnownKeys(),
                subscriptions,
                outlet,
                faults);
        SendEndpoints sending = new SendEndpoints(context);
        addChats(context, sending);
        addMessages(context, sending);
        addAccount(context, sending);
        addSubscriptions(new SubscriptionEndpoints(context));
        for (String operation : NOT_ENABLED) {
            String[] verbAndPath = operation.split(" ");
            routes.add(verbAndPath[0], verbAndPath[1], "notEnabled", call -> {
                throw Refused.notEnabled();
            });
        }
    }

    public Routes routes() {
        return routes;
    }

    private void addChats(RestContext context, SendEndpoints sending) {
        ChatEndpoints chats = new ChatEndpoints(context);
        GroupEndpoints groups = new GroupEndpoints(context);
        LocationEndpoints location = new LocationEndpoints(context);
        BackgroundEndpoints background = new BackgroundEndpoints(context);
        routes.addAsync("POST", "/v3/chats", "chats.create", sending::createChat);
        routes.add("GET", "/v3/chats", "chats.listChats", chats::list);
        routes.add("GET", CHAT, "chats.retrieve", chats::get);
        routes.addAsync("PUT", CHAT, "chats.update", groups::update);
        routes.add("POST", CHAT + "/read", "chats.markAsRead", chats::markRead);
        routes.add("POST", CHAT + "/leave", "chats.leaveChat", groups::leave);
        routes.add("POST", CHAT + "/share_contact_card", "chats.shareContactCard", chats::shareContactCard);
        routes.addAsync(
                "POST", CHAT + "/voicememo", "chats.sendVoicememo", new VoiceMemoEndpoint(context, sending)::send);
        routes.add("POST", CHAT + "/participants", "chats.participants.add", groups::add);
        routes.add("DELETE", CHAT + "/participants", "chats.participants.remove", groups::remove);
        routes.add("POST", CHAT + "/typing", "chats.typing.start", call -> chats.setTyping(call, true));
        routes.add("DELETE", CHAT + "/typing", "chats.typing.stop", call -> chats.setTyping(call, false));
        routes.add("POST", CHAT + "/location/request", "chats.location.request", location::request);
        routes.add("GET", CHAT + "/location", "chats.location.retrieve", location::get);
        routes.addAsync("POST", CHAT + "/background", "chats.background.set", background::set);
        routes.add("DELETE", CHAT + "/background", "chats.background.remove", background::remove);
    }

    private void addMessages(RestContext context, SendEndpoints sending) {
        MessageEndpoints messages = new MessageEndpoints(context, sending);
        PollEndpoints polls = new PollEndpoints(context);
        routes.addAsync("POST", CHAT + "/messages", "chats.messages.send", sending::sendToChat);
        routes.add("GET", CHAT + "/messages", "chats.messages.list", messages::list);
        routes.addAsync("POST", "/v3/messages", "messages.create", sending::sendAnywhere);
        routes.add("GET", MESSAGE, "messages.retrieve", messages::get);
        routes.add("PATCH", MESSAGE, "messages.update", messages::edit);
        routes.add("DELETE", MESSAGE, "messages.delete", messages::delete);
        routes.add("POST", MESSAGE + "/reactions", "messages.addReaction", messages::react);
        routes.add("GET", MESSAGE + "/thread", "messages.listMessagesThread", messages::thread);
        routes.addAsync("POST", MESSAGE + "/update", "messages.updateAppCard", messages::updateAppCard);
        routes.addAsync("POST", CHAT + "/polls", "chats.polls.new", polls::create);
        routes.add("GET", MESSAGE + "/poll", "messages.poll.get", polls::get);
        routes.add("POST", MESSAGE + "/poll/options", "messages.poll.addOptions", polls::addOptions);
        routes.add("POST", MESSAGE + "/poll/votes", "messages.poll.vote", polls::vote);
    }

    private void addAccount(RestContext context, SendEndpoints sending) {
        AttachmentEndpoints attachments = new AttachmentEndpoints(context);
        CapabilityEndpoints capability = new CapabilityEndpoints(context);
        LineEndpoints lines = new LineEndpoints(context, sending.choice());
        ContactCardEndpoints cards = new ContactCardEndpoints(context);
        BlockEndpoints blocked = new BlockEndpoints(context);
        routes.add("POST", "/v3/attachments", "attachments.create", attachments::create);
        routes.add("GET", "/v3/attachments/{attachmentId}", "attachments.retrieve", attachments::get);
        routes.add("DELETE", "/v3/attachments/{attachmentId}", "attachments.delete", attachments::delete);
        routes.add("POST", "/v3/capability/check_imessage", "capability.checkIMessage", capability::checkIMessage);
        routes.add("POST", "/v3/capability/check_rcs", "capability.checkRCS", capability::checkRcs);
        routes.add("GET", "/v3/phone_numbers", "phoneNumbers.list", lines::list);
        routes.add("PUT", "/v3/phone_numbers/{phoneNumberId}", "phoneNumbers.update", lines::update);
        routes.add("GET", "/v3/phonenumbers", "phonenumbers.list", lines::oldList);
        routes.add("GET", "/v3/available_number", "availableNumber.retrieve", lines::available);
        routes.add("POST", "/v3/contact_card", "contactCard.create", cards::create);
        routes.add("GET", "/v3/contact_card", "contactCard.retrieve", cards::list);
        routes.add("PATCH", "/v3/contact_card", "contactCard.update", cards::update);
        routes.add("GET", "/v3/blocked_handles", "blockedHandles.list", blocked::list);
        routes.add("POST", "/v3/blocked_handles", "blockedHandles.block", blocked::block);
        routes.add("DELETE", "/v3/blocked_handles", "blockedHandles.unblock", blocked::unblock);
    }

    private void addSubscriptions(SubscriptionEndpoints subscriptions) {
        routes.add("POST", "/v3/webhook-subscriptions", "webhookSubscriptions.create", subscriptions::create);
        routes.add("GET", "/v3/webhook-subscriptions", "webhookSubscriptions.list", subscriptions::list);
        routes.add("GET", SUBSCRIPTION, "webhookSubscriptions.retrieve", subscriptions::get);
        routes.add("PUT", SUBSCRIPTION, "webhookSubscriptions.update", subscriptions::update);
        routes.add("DELETE", SUBSCRIPTION, "webhookSubscriptions.delete", subscriptions::delete);
        routes.add("GET", "/v3/webhook-events", "webhookEvents.list", subscriptions::eventTypes);
    }
}
