// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.tail;

import io.github.camelimessage.event.Event;
import io.github.camelimessage.event.MessageEvent;
import io.github.camelimessage.event.PollEvent;
import io.github.camelimessage.event.UnknownEvent;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An event at or below a position, with its sequence and a short fingerprint. It distinguishes the log of the position
 * from another log that uses the same sequences. The fingerprint is a hash of the chat, the second and the guid of the
 * message or poll; it contains no text of a message. As text: {@code 15:9f86d081884c7d65}.
 */
public final class Anchor {

    private static final Pattern TEXT = Pattern.compile("(\\d{1,19}):([0-9a-f]{16})");
    private static final int FINGERPRINT_BYTES = 8;

    private final long sequence;
    private final String chat;
    private final long second;
    private final String subject;
    /**
     * Computed when it is read, because most anchors are replaced before: one for each event would make a backlog slow.
     */
    private volatile String fingerprint;

    private Anchor(long sequence, String chat, long second, String subject, String fingerprint) {
        this.sequence = sequence;
        this.chat = chat;
        this.second = second;
        this.subject = subject;
        this.fingerprint = fingerprint;
    }

    /** @return null for an event that cannot be identified, or that another version may read differently */
    static Anchor of(Event event) {
        if (event instanceof UnknownEvent || event.chatGuid() == null || event.occurredAt() == null) {
            return null;
        }
        String subject = "";
        if (event instanceof MessageEvent message) {
            subject = message.messageGuid();
        } else if (event instanceof PollEvent poll) {
            subject = poll.pollMessageGuid();
        }
        // Whole seconds: the time of an event may differ in precision between live streams and replays.
        return new Anchor(event.sequence(), event.chatGuid(), event.occurredAt().getEpochSecond(), subject, null);
    }

    /** @throws IllegalArgumentException if the text is not an anchor */
    static Anchor parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not a number and a fingerprint: " + text);
        }
        return new Anchor(Long.parseLong(matcher.group(1)), null, 0, null, matcher.group(2));
    }

    public long sequence() {
        return sequence;
    }

    /** Whether an event with this sequence is another one. An event that cannot be identified may be the same. */
    boolean contradicts(Event event) {
        Anchor other = of(event);
        return other != null && !other.fingerprint().equals(fingerprint());
    }

    private String fingerprint() {
        if (fingerprint == null) {
            try {
                String identity = chat + '\n' + second + '\n' + subject;
                byte[] hash = MessageDigest.getInstance("SHA-256").digest(identity.getBytes(StandardCharsets.UTF_8));
                fingerprint = HexFormat.of().formatHex(hash, 0, FINGERPRINT_BYTES);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java has SHA-256", e);
            }
        }
        return fingerprint;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Anchor anchor
                && sequence == anchor.sequence
                && fingerprint().equals(anchor.fingerprint());
    }

    @Override
    public int hashCode() {
        return Long.hashCode(sequence);
    }

    @Override
    public String toString() {
        return sequence + ":" + fingerprint();
    }
}
