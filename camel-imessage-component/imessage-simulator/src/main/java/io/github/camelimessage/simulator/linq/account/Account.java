// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.linq.account;

import io.github.camelimessage.simulator.webhook.Activity;
import io.github.camelimessage.simulator.world.ChatState;
import io.github.camelimessage.simulator.world.MediaFile;
import io.github.camelimessage.simulator.world.MessageState;
import io.github.camelimessage.simulator.world.World;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The data that Linq keeps about the local account: lines, ids, delivery states, files, cards.
 *
 * <p>Code that changes a message record, alone or together with the world, must hold this object's monitor. The lock of
 * the world is taken inside it, never the other way round.
 */
public final class Account {
    public static final String PARTNER_ID = ChatIds.named("partner:simulator");

    private final World world;
    private final Lines lines;
    private final RateLimits limits;
    private final ChatIds ids = new ChatIds();
    private final Traces traces = new Traces();
    private final Activity activity = new Activity();
    private final Attachments attachments;
    private final OptOuts optOuts = new OptOuts();
    private final Map<String, MessageRecord> messages = new ConcurrentHashMap<>();
    private final Map<String, ContactCard> cards = new ConcurrentHashMap<>();
    private final Map<String, BlockedHandle> blocked = new ConcurrentHashMap<>();
    private final Map<String, String> iconUrls = new ConcurrentHashMap<>();
    private final Map<String, Health> health = new ConcurrentHashMap<>();
    /** Chats that were reported by webhook. */
    private final Map<String, Boolean> announced = new HashMap<>();

    public Account(World world, List<String> lineNumbers, boolean limitRates) {
        this.world = world;
        this.attachments = new Attachments(PARTNER_ID, world.files(), world.clock());
        this.lines = new Lines(lineNumbers);
        this.limits = new RateLimits(limitRates, world.clock());
    }

    /** The health that was set for a chat. */
    public record Health(String status, Instant updated) {}

    public World world() {
        return world;
    }

    public Lines lines() {
        return lines;
    }

    public ChatIds ids() {
        return ids;
    }

    public Traces traces() {
        return traces;
    }

    public Activity activity() {
        return activity;
    }

    public Attachments attachments() {
        return attachments;
    }

    public OptOuts optOuts() {
        return optOuts;
    }

    public RateLimits limits() {
        return limits;
    }

    public Map<String, ContactCard> cards() {
        return cards;
    }

    public Map<String, BlockedHandle> blocked() {
        return blocked;
    }

    /** The URL of each group icon that is set, by the chat's guid. */
    public Map<String, String> iconUrls() {
        return iconUrls;
    }

    /** The health that was set for single chats, by guid. */
    public Map<String, Health> health() {
        return health;
    }

    public Instant now() {
        return world.clock().instant();
    }

    public Line line(ChatState chat) {
        return lines.of(chat.line());
    }

    /** The record of a message; created here for a message that was not sent through Linq. */
    public MessageRecord record(MessageState message) {
        return messages.computeIfAbsent(
                message.guid(),
                guid -> new MessageRecord(
                        message.isFromMe() ? MessageRecord.Status.PENDING : MessageRecord.Status.RECEIVED));
    }

    public boolean isHidden(MessageState message) {
        MessageRecord record = messages.get(message.guid());
        return record != null && record.isHidden;
    }

    /** Marks a chat as reported; returns false if it already was. The caller must hold the lock. */
    public boolean announce(String chatGuid) {
        return announced.putIfAbsent(chatGuid, true) == null;
    }

    /** The URL of a file in a message; the file can be fetched from now on. */
    public String fileUrl(MediaFile file) {
        attachments.register(file, now());
        return attachments.downloadUrl(file.id(), file.filename());
    }
}
