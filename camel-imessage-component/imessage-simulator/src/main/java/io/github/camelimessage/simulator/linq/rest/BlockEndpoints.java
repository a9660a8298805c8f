// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.linq.rest;

import io.github.camelimessage.simulator.linq.account.Account;
import io.github.camelimessage.simulator.linq.account.BlockedHandle;
import io.github.camelimessage.simulator.linq.json.BlockedHandleJson;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;

/** Blocked handles (Go SDK: BlockedHandles). */
final class BlockEndpoints {
    private static final String SHORT_CODE = "\\d{3,8}";
    private static final String SENDER_ID = "[A-Za-z0-9 ]{1,11}";

    private final Account account;

    BlockEndpoints(RestContext context) {
        this.account = context.account();
    }

    /** GET /v3/blocked_handles: newest first. */
    Answer list(Call call) {
        return Answer.ok(Map.of(
                "blocked_handles",
                account.blocked().values().stream()
                        .sorted(Comparator.comparing(BlockedHandle::blockedAt).reversed())
                        .map(BlockEndpoints::view)
                        .toList()));
    }

    /** POST /v3/blocked_handles: a repeat changes nothing. */
    Answer block(Call call) {
        Input input = call.input();
        String handle = handle(input);
        BlockedHandle entry = new BlockedHandle(handle, account.now(), input.optional("reason"));
        BlockedHandle old = account.blocked().putIfAbsent(handle, entry);
        return Answer.ok(Map.of("blocked_handle", view(old == null ? entry : old)));
    }

    /** DELETE /v3/blocked_handles; no effect if it is not blocked. */
    Answer unblock(Call call) {
        account.blocked().remove(handle(call.input()));
        return Answer.noContent();
    }

    private static String handle(Input input) {
        String handle = input.required("handle");
        if (Checks.isEmail(handle)) {
            return handle.toLowerCase(Locale.ROOT);
        }
        return handle.matches(SHORT_CODE) || handle.matches(SENDER_ID)
                ? handle
                : Checks.phoneNumber(input.name("handle"), handle);
    }

    private static BlockedHandleJson view(BlockedHandle entry) {
        return new BlockedHandleJson(entry.blockedAt().toString(), entry.handle(), entry.reason());
    }
}
