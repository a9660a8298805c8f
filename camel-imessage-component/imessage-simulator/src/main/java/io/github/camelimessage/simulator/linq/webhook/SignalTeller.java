// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.linq.webhook;

import io.github.camelimessage.simulator.linq.account.Account;
import io.github.camelimessage.simulator.linq.account.Line;
import io.github.camelimessage.simulator.linq.account.Traces;
import io.github.camelimessage.simulator.world.ChatState;
import io.github.camelimessage.simulator.world.Signal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reports what is not in the world's log: typing, locations, and the state of lines. */
final class SignalTeller {
    private final Teller teller;
    private final Account account;

    SignalTeller(Teller teller) {
        this.teller = teller;
        this.account = teller.account();
    }

    void handle(Signal signal) {
        if (signal.actor().isOwner()) {
            return;
        }
        if (signal instanceof Signal.Typing typing) {
            ChatState chat = account.world().chats().find(typing.chatGuid());
            String type = "chat.typing_indicator." + (typing.isTyping() ? "started" : "stopped");
            teller.tell(
                    type,
                    chat,
                    null,
                    account.now(),
                    () -> Map.of("chat_id", teller.views().chats().id(chat)));
        } else if (signal instanceof Signal.LocationShared shared) {
            Map<String, Object> data = sharing(signal, shared.chatGuid(), shared.began());
            data.put("ends_at", shared.ends() == null ? null : shared.ends().toString());
            location("location.sharing.started", shared.chatGuid(), shared.began(), data);
        } else if (signal instanceof Signal.LocationStopped stopped) {
            Map<String, Object> data = sharing(signal, stopped.chatGuid(), stopped.began());
            data.put("ended_at", stopped.ended().toString());
            location("location.sharing.stopped", stopped.chatGuid(), stopped.ended(), data);
        }
    }

    private Map<String, Object> sharing(Signal signal, String chatGuid, Instant began) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("shared_by", signal.actor().address());
        data.put("shared_with", line(chatGuid).number());
        data.put("began_at", began.toString());
        data.put("chat_id", chatGuid == null ? null : account.ids().chatId(chatGuid));
        return data;
    }

    private Line line(String chatGuid) {
        return chatGuid == null
                ? account.lines().of(null)
                : account.line(account.world().chats().find(chatGuid));
    }

    private void location(String type, String chatGuid, Instant at, Object data) {
        if (teller.outlet().wants(type)) {
            teller.outlet().publish(LinqEvent.of(type, line(chatGuid), Traces.fresh(), at, data));
        }
    }

    void lineChanged(Line.Change change) {
        String type = "phone_number.status_updated";
        if (!teller.outlet().wants(type)) {
            return;
        }
        Instant now = account.now();
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("changed_at", now.toString());
        data.put("new_health_status", change.newReputation());
        data.put("new_reputation", change.newReputation());
        data.put("new_status", change.isFlagged() ? "FLAGGED" : "ACTIVE");
        data.put("phone_number", change.line().number());
        data.put("previous_health_status", change.oldReputation());
        data.put("previous_reputation", change.oldReputation());
        data.put("previous_status", change.wasFlagged() ? "FLAGGED" : "ACTIVE");
        teller.outlet().publish(LinqEvent.of(type, change.line(), Traces.fresh(), now, data));
    }
}
