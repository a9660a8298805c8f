// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.referee;

import io.github.camelimessage.model.ReactionKind;
import io.github.camelimessage.simulator.IMessageSimulator;
import io.github.camelimessage.simulator.fault.LinqFaults;
import io.github.camelimessage.simulator.fault.LinqRefusal;
import io.github.camelimessage.simulator.linq.Linq;
import io.github.camelimessage.simulator.world.Draft;
import io.github.camelimessage.simulator.world.MessageState;
import io.github.camelimessage.simulator.world.Person;
import io.github.camelimessage.simulator.world.SharedLocation;
import java.time.Duration;
import java.util.Map;

/** The simulators for Linq's client. */
final class LinqStages {
    private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 1, 2, 3};
    private static final String ICON = "https://files.example/icon.jpg";
    private static final Map<Integer, Integer> CODES =
            Map.of(400, 1003, 401, 2004, 403, 2008, 404, 2001, 409, 2009, 422, 4005, 429, 1007, 500, 3006, 503, 4004);

    private LinqStages() {}

    static void addTo(Stages stages) {
        chats(stages.add("chats"));
        stages.add("paging");
        Stage messages = stages.add("messages");
        publish(messages, "image", "https://files.example/photo.jpg", "image/jpeg", JPEG);
        stages.add("account");
        CODES.forEach((status, code) -> stages.add("status-" + status)
                .simulator()
                .faults()
                .linq()
                .refuse("phoneNumbers.list", 1, LinqRefusal.of(status, code)));
        retries(stages.add("retries"));
        hooks(stages.add("hooks-new"));
        hooks(stages.add("hooks-old"));
        Stage damaged =
                stages.add("hooks-damaged").fact("forged", "message.sent").fact("late", "message.delivered");
        damaged.simulator().faults().webhooks().forgeSignature("message.sent", 1);
        damaged.simulator().faults().webhooks().sendLate("message.delivered", 1);
    }

    private static void publish(Stage stage, String fact, String url, String type, byte[] data) {
        stage.simulator().linq().publish(url, type, data);
        stage.fact(fact, url);
    }

    private static void chats(Stage stage) {
        publish(stage, "icon", ICON, "image/jpeg", JPEG);
        publish(stage, "memo", "https://files.example/memo.m4a", "audio/x-m4a", new byte[64]);
        Person sharing = stage.simulator().person("+15551237001");
        sharing.shareLocation(new SharedLocation.Place(48.2, 16.37, null, "Ring 1", "Vienna"));
        stage.fact("sharing", sharing.address());
    }

    /** Each fault is on an operation of its own, so that no scenario takes another's. */
    private static void retries(Stage stage) {
        LinqFaults faults = stage.simulator().faults().linq();
        faults.refuse("chats.listChats", 1, LinqRefusal.rateLimited(Duration.ofSeconds(1)));
        faults.refuse("phoneNumbers.list", 2, LinqRefusal.internal());
        faults.refuse("contactCard.retrieve", 3, LinqRefusal.of(409, 2015));
        faults.refuse("webhookEvents.list", 1, LinqRefusal.internal().withShouldRetry(false));
        faults.refuse("webhookSubscriptions.list", 2, LinqRefusal.of(400, 1003).withShouldRetry(true));
        faults.cutConnection("chats.messages.send", 1);
        faults.cutConnection("messages.create", 1);
        faults.delay("capability.checkIMessage", 1, Duration.ofSeconds(20));
    }

    /** On its cue, every event happens for which the client has a type, except those that only a call causes. */
    private static void hooks(Stage stage) {
        IMessageSimulator simulator = stage.simulator();
        Linq linq = simulator.linq();
        Person alice = simulator.person("alice@example.com");
        String group = alice.createGroup("+15551230001", "+15551230002");
        publish(stage, "icon", ICON, "image/jpeg", JPEG);
        stage.fact("group", linq.chatId(group));
        simulator.faults().linq().failGroupUpdates(2, 4001);
        simulator.faults().linq().failMessages(1, 3007, "Scripted");
        simulator.faults().linq().onArrival("phonenumbers.list", 1, () -> {
            String chat = alice.openChat();
            send(simulator, chat, "Fails");
            MessageState mine = send(simulator, chat, "Arrives");
            simulator.world().messages().edit(simulator.world().owner(), chat, mine.guid(), "Arrived");
            alice.read(mine.guid());
            alice.setTyping(chat, true);
            MessageState theirs = alice.sendText(chat, "Hi");
            alice.edit(theirs, "Hello");
            alice.react(chat, mine.guid(), ReactionKind.LOVE);
            alice.unreact(chat, mine.guid(), ReactionKind.LOVE);
            alice.rename(group, "Team");
            alice.setIcon(group, JPEG);
            alice.removeIcon(group);
            alice.add(group, "+15551230003");
            alice.remove(group, "+15551230001");
            linq.lines().get(0).setReputation("AT_RISK");
        });
    }

    private static MessageState send(IMessageSimulator simulator, String chat, String text) {
        return simulator.world().messages().send(simulator.world().owner(), chat, Draft.of(text));
    }
}
