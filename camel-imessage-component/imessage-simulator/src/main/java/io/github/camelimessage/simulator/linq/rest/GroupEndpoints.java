// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.linq.rest;

import io.github.camelimessage.model.Participant;
import io.github.camelimessage.model.ServiceType;
import io.github.camelimessage.simulator.fault.LinqFaultPlan;
import io.github.camelimessage.simulator.linq.account.Account;
import io.github.camelimessage.simulator.linq.json.AcceptedJson;
import io.github.camelimessage.simulator.linq.webhook.LinqEvent;
import io.github.camelimessage.simulator.world.ChatState;
import io.github.camelimessage.simulator.world.ImageType;
import io.github.camelimessage.simulator.world.MediaFile;
import io.github.camelimessage.simulator.world.WorldException;
import io.vertx.core.Future;
import java.util.List;
import java.util.Map;

/** Changes of groups: accepted first, made later, and then reported by webhook. */
final class GroupEndpoints {
    /** The account's own line counts. Linq documents that only for leaving. */
    private static final int MIN_PARTICIPANTS = 3;

    private static final int MIN_TO_LEAVE = 4;
    private static final int DELIVERY_FAILED = 4001;

    private final RestContext context;
    private final Account account;

    GroupEndpoints(RestContext context) {
        this.context = context;
        this.account = context.account();
    }

    /** PUT /v3/chats/{chatId}. */
    Future<Answer> update(Call call) {
        Input input = call.input();
        ChatState chat = group(call);
        String name = input.optional("display_name");
        if (name != null && name.isBlank()) {
            throw Refused.value("The display name is blank");
        }
        String iconUrl = input.optional("group_chat_icon");
        Future<byte[]> icon = iconUrl == null ? Future.succeededFuture() : icon(iconUrl);
        return icon.map(
                image -> Answer.ok(Map.of("chat_id", context.views().chats().id(chat), "status", "pending"))
                        .then(() -> {
                            if (name != null) {
                                change(call, chat, "chat.group_name_update_failed", () -> context.world()
                                        .groups()
                                        .setDisplayName(context.owner(), chat.guid(), name));
                            }
                            if (image != null) {
                                change(call, chat, "chat.group_icon_update_failed", () -> context.world()
                                        .groups()
                                        .setIcon(context.owner(), chat.guid(), image));
                            }
                        }));
    }

    private Future<byte[]> icon(String url) {
        return context.web()
                .fetch(Web.requireUrl("group_chat_icon", url))
                .compose(
                        file -> ImageType.of(file.data()) == null
                                ? Future.failedFuture(Refused.contentMismatch("The icon is not an image"))
                                : Future.succeededFuture(file),
                        failure -> Future.failedFuture(Refused.image("The icon could not be fetched")))
                .map(MediaFile::data);
    }

    private void change(Call call, ChatState chat, String failure, Runnable work) {
        LinqFaultPlan.Failure scripted = context.faults().failures().take("group");
        if (scripted != null) {
            fail(call, chat, failure, scripted.code());
            return;
        }
        try {
            account.traces().during(call.trace(), work);
        } catch (WorldException meanwhileImpossible) {
            fail(call, chat, failure, DELIVERY_FAILED);
        }
    }

    private void fail(Call call, ChatState chat, String type, int code) {
        context.outlet()
                .publish(LinqEvent.of(
                        type,
                        account.line(chat),
                        call.trace(),
                        account.now(),
                        Map.of(
                                "chat_id", context.views().chats().id(chat),
                                "error_code", code,
                                "failed_at", account.now().toString())));
    }

    /** POST /v3/chats/{chatId}/participants. */
    Answer add(Call call) {
        ChatState chat = group(call);
        String handle = handle(call);
        if (size(chat) < MIN_PARTICIPANTS) {
            throw Refused.conflict("Participants can only be added to a group of three or more");
        }
        if (isIn(chat, handle)) {
            throw Refused.conflict("Already in the group");
        }
        if (!context.world().service(handle).equals(chat.service())) {
            throw Refused.wrongService();
        }
        return accepted(call, "Participant addition queued", () -> context.world()
                .groups()
                .addParticipants(context.owner(), chat.guid(), List.of(handle)));
    }

    /** DELETE /v3/chats/{chatId}/participants. */
    Answer remove(Call call) {
        ChatState chat = group(call);
        String handle = handle(call);
        if (!isIn(chat, handle)) {
            throw Refused.conflict("Not in the group");
        }
        if (size(chat) - 1 < MIN_PARTICIPANTS) {
            throw Refused.conflict("Three or more participants must remain");
        }
        return accepted(call, "Participant removal queued", () -> context.world()
                .groups()
                .removeParticipants(context.owner(), chat.guid(), List.of(handle)));
    }

    /** POST /v3/chats/{chatId}/leave. */
    Answer leave(Call call) {
        ChatState chat = group(call);
        if (!chat.service().equals(ServiceType.IMESSAGE)) {
            throw Refused.wrongService();
        }
        if (size(chat) < MIN_TO_LEAVE) {
            throw Refused.conflict("Only a group of four or more participants can be left");
        }
        return accepted(
                call, "Leave group chat queued", () -> context.world().groups().leave(context.owner(), chat.guid()));
    }

    private Answer accepted(Call call, String message, Runnable work) {
        return Answer.of(202, new AcceptedJson(message, "accepted", call.trace()))
                .then(() -> {
                    try {
                        account.traces().during(call.trace(), work);
                    } catch (WorldException meanwhileDone) {
                        // Another call was faster; there is no webhook for that.
                    }
                });
    }

    private ChatState group(Call call) {
        ChatState chat = context.lookup().open(call);
        if (!chat.isGroup()) {
            throw Refused.directChat();
        }
        return chat;
    }

    private static String handle(Call call) {
        return Checks.handle("handle", call.input().required("handle"));
    }

    /** All participants, the account's line included. */
    private static int size(ChatState chat) {
        return chat.participants().size() + 1;
    }

    private boolean isIn(ChatState chat, String handle) {
        return account.line(chat).number().equals(handle)
                || chat.participants().stream().map(Participant::address).anyMatch(handle::equals);
    }
}
