// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.referee;

import static io.github.camelimessage.simulator.referee.WireFacts.GIF;
import static io.github.camelimessage.simulator.referee.WireFacts.HEIC;
import static io.github.camelimessage.simulator.referee.WireFacts.JPEG;
import static io.github.camelimessage.simulator.referee.WireFacts.PNG;

import io.github.camelimessage.model.Effect;
import io.github.camelimessage.sdk.AttachmentFile;
import io.github.camelimessage.sdk.CreateChatOptions;
import io.github.camelimessage.sdk.FileSource;
import io.github.camelimessage.sdk.IMessageClient;
import io.github.camelimessage.sdk.UploadOptions;
import io.github.camelimessage.sdk.WriteOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.function.Function;

/** The calls of the vendor's client, made with ours; under the same names, in the same order, with the same input. */
final class OurCalls {
    static final String ALL = " with all options";

    private final Map<String, Function<IMessageClient, Object>> byName = new LinkedHashMap<>();

    /** Each returns a future, or a publisher of the frames of a stream. */
    static Map<String, Function<IMessageClient, Object>> of(WireFacts facts) {
        OurCalls calls = new OurCalls();
        calls.addresses(facts);
        calls.attachments(facts);
        calls.chats(facts);
        calls.groups(facts);
        calls.locations(facts);
        OurMessageCalls.addTo(calls, facts);
        calls.polls(facts);
        return calls.byName;
    }

    void add(String name, Function<IMessageClient, CompletableFuture<?>> call) {
        byName.put(name, call::apply);
    }

    void stream(String name, Function<IMessageClient, Flow.Publisher<?>> call) {
        byName.put(name, call::apply);
    }

    static WriteOptions key(String name) {
        return new WriteOptions("key of " + name);
    }

    private void addresses(WireFacts facts) {
        add("addresses.get", im -> im.addresses().get(facts.alice()));
        add("addresses.isFocusSilenced", im -> im.addresses().isFocusSilenced(facts.alice()));
        add("addresses.isIMessageAvailable", im -> im.addresses().isIMessageAvailable(facts.alice()));
    }

    private void attachments(WireFacts facts) {
        add("attachments.get", im -> im.attachments().get(facts.picture()));
        add("attachments.upload", im -> im.attachments()
                .upload(FileSource.of(PNG, "Größe 1+1 & more.png", null), UploadOptions.NONE));
        add("attachments.upload" + ALL, im -> im.attachments()
                .upload(
                        FileSource.of(HEIC, "beach.heic", null),
                        new UploadOptions(FileSource.of(GIF, "beach.mov", null))));
        add("attachments.downloadStream", im -> drained(im, facts.picture(), AttachmentFile.PRIMARY));
        add("attachments.downloadStream" + ALL, im -> drained(im, facts.live(), AttachmentFile.COMPANION)
                .thenCompose(done -> drained(im, facts.live(), AttachmentFile.PRIMARY)));
    }

    private static CompletableFuture<Void> drained(IMessageClient im, String guid, AttachmentFile which) {
        return im.attachments().download(guid, which).thenAccept(download -> {
            try (download) {
                download.content().readAllBytes();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        });
    }

    private void chats(WireFacts facts) {
        String chat = facts.chat();
        add("chats.count", im -> im.chats().count(false));
        add("chats.count" + ALL, im -> im.chats().count(true));
        add("chats.create", im -> im.chats().create(List.of(facts.alice())));
        add("chats.create" + ALL, im -> im.chats()
                .create(
                        List.of(facts.alice(), facts.bob()),
                        new CreateChatOptions(
                                "Hello, \"world\" \\ \uD83D\uDC4B\n",
                                Effect.CONFETTI,
                                "Subject",
                                PNG,
                                "key of create")));
        add("chats.get", im -> im.chats().get(chat));
        add("chats.markRead", im -> im.chats().markRead(chat));
        add("chats.setTyping", im -> im.chats().setTyping(chat, true));
        add("chats.setTyping" + ALL, im -> im.chats().setTyping(chat, false));
        add("chats.shareContactInfo", im -> im.chats().shareContactInfo(chat));
        add("chats.setBackground", im -> im.chats().setBackground(chat, PNG));
        add("chats.hasBackground", im -> im.chats().hasBackground(chat));
        add("chats.removeBackground", im -> im.chats().removeBackground(chat));
        stream("chats.subscribeEvents", im -> im.chats().subscribeEvents(null));
        stream("chats.subscribeEvents" + ALL, im -> im.chats().subscribeEvents(chat));
        stream("events.catchUp", im -> im.events().catchUp(null));
        stream("events.catchUp" + ALL, im -> im.events().catchUp(3L));
    }

    private void groups(WireFacts facts) {
        String group = facts.group();
        List<String> one = List.of("carol@example.com");
        List<String> two = List.of("+12025550123", "dora@example.com");
        add("groups.setDisplayName", im -> im.groups().setDisplayName(group, "Hikers", WriteOptions.NONE));
        add("groups.setDisplayName" + ALL, im -> im.groups().setDisplayName(group, "Höhe", key("setDisplayName")));
        add("groups.addParticipants", im -> im.groups().addParticipants(group, one, WriteOptions.NONE));
        add("groups.addParticipants" + ALL, im -> im.groups().addParticipants(group, two, key("addParticipants")));
        add("groups.removeParticipants", im -> im.groups().removeParticipants(group, one, WriteOptions.NONE));
        add("groups.removeParticipants" + ALL, im -> im.groups()
                .removeParticipants(group, two, key("removeParticipants")));
        add("groups.setIcon", im -> im.groups().setIcon(group, GIF, WriteOptions.NONE));
        add("groups.setIcon" + ALL, im -> im.groups().setIcon(group, JPEG, key("setIcon")));
        add("groups.getIcon", im -> im.groups().getIcon(group));
        add("groups.removeIcon", im -> im.groups().removeIcon(group, WriteOptions.NONE));
        add("groups.removeIcon" + ALL, im -> im.groups().removeIcon(group, key("removeIcon")));
        add("groups.leave", im -> im.groups().leave(facts.left(), WriteOptions.NONE));
        add("groups.leave" + ALL, im -> im.groups().leave(facts.left(), key("leave")));
        stream("groups.subscribeEvents", im -> im.groups().subscribeEvents(null));
        stream("groups.subscribeEvents" + ALL, im -> im.groups().subscribeEvents(group));
    }

    private void locations(WireFacts facts) {
        String chat = facts.chat();
        add("locations.get", im -> im.locations().get(null, facts.alice()));
        add("locations.list", im -> im.locations().list());
        add("locations.request", im -> im.locations().request(chat, facts.alice(), WriteOptions.NONE));
        add("locations.request" + ALL, im -> im.locations().request(chat, facts.alice(), key("request")));
        stream("locations.watch", im -> im.locations().subscribeUpdates(null));
        stream("locations.watch" + ALL, im -> im.locations().subscribeUpdates(facts.alice()));
    }

    private void polls(WireFacts facts) {
        String poll = facts.poll();
        List<String> choices = List.of("Pizza", "Soup");
        add("polls.create", im -> im.polls().create(facts.chat(), "Lunch?", choices, WriteOptions.NONE));
        add("polls.create" + ALL, im -> im.polls().create(facts.chat(), "Lunch?", choices, key("poll")));
        add("polls.get", im -> im.polls().get(poll));
        add("polls.vote", im -> im.polls().vote(poll, facts.option(), WriteOptions.NONE));
        add("polls.vote" + ALL, im -> im.polls().vote(poll, facts.option(), key("vote")));
        add("polls.unvote", im -> im.polls().unvote(poll, null, WriteOptions.NONE));
        add("polls.unvote" + ALL, im -> im.polls().unvote(poll, null, key("unvote")));
        add("polls.addOption", im -> im.polls().addOptions(poll, List.of("Salad"), WriteOptions.NONE));
        add("polls.addOption" + ALL, im -> im.polls().addOptions(poll, List.of("Tea & cake"), key("option")));
        stream("polls.subscribeEvents", im -> im.polls().subscribeEvents(null));
        stream("polls.subscribeEvents" + ALL, im -> im.polls().subscribeEvents(poll));
    }
}
