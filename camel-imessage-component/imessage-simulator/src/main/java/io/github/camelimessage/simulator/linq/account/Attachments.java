// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.linq.account;

import io.github.camelimessage.simulator.world.Files;
import io.github.camelimessage.simulator.world.MediaFile;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The account's files: those that are being uploaded and those of messages. */
public final class Attachments {
    public static final Duration UPLOAD_TIME = Duration.ofMinutes(15);

    private static final String DOWNLOADS = "/attachments/partners/";

    private final Map<String, Entry> byId = new ConcurrentHashMap<>();
    private final String partnerId;
    private final Files files;
    private final Clock clock;
    private volatile String base = "";

    /** @param files the files of the world, also from other APIs */
    Attachments(String partnerId, Files files, Clock clock) {
        this.partnerId = partnerId;
        this.files = files;
        this.clock = clock;
    }

    /**
     * A file, or an upload that has not arrived yet.
     *
     * @param uploadToken the token that the upload URL must contain
     * @param file the contents, or null while they are missing
     * @param isDeleted whether it was deleted; its id is not used again
     */
    public record Entry(
            String id,
            String filename,
            String contentType,
            long size,
            Instant created,
            String uploadToken,
            MediaFile file,
            boolean isDeleted) {
        public Instant uploadExpires() {
            return created.plus(UPLOAD_TIME);
        }

        private Entry with(MediaFile newFile, boolean deleted) {
            return new Entry(id, filename, contentType, size, created, uploadToken, newFile, deleted);
        }
    }

    /** The base URL of the simulator's files, as {@code http://host:port}. */
    public void serveFrom(String address) {
        base = address;
    }

    public Entry create(String filename, String contentType, long size, Instant now) {
        String token = UUID.randomUUID().toString();
        Entry entry = new Entry(UUID.randomUUID().toString(), filename, contentType, size, now, token, null, false);
        byId.put(entry.id(), entry);
        return entry;
    }

    /** Fills an entry with its bytes. */
    public void upload(Entry entry, byte[] data) {
        MediaFile file = new MediaFile(entry.id(), entry.filename(), entry.contentType(), data);
        files.keep(file, true);
        byId.put(entry.id(), entry.with(file, false));
    }

    /** Adds a file of a message; no effect if it is known. */
    public void register(MediaFile file, Instant now) {
        byId.computeIfAbsent(
                file.id(),
                id -> new Entry(id, file.filename(), file.mimeType(), file.data().length, now, "", file, false));
    }

    /** The entry, or null if it does not exist or was deleted. */
    public Entry find(String id) {
        Files.Stored stored = files.find(id);
        if (stored != null) {
            register(stored.file(), clock.instant());
        }
        Entry entry = byId.get(id);
        if (entry == null || entry.isDeleted()) {
            return null;
        }
        return stored == null || stored.isReady() ? entry : entry.with(null, false);
    }

    /** Deletes the bytes; messages still refer to the file. */
    public void delete(Entry entry) {
        byId.put(entry.id(), entry.with(null, true));
        files.delete(entry.id());
    }

    public String downloadUrl(String id, String filename) {
        return base + DOWNLOADS + partnerId + "/" + id + "/"
                + URLEncoder.encode(filename, StandardCharsets.UTF_8).replace("+", "%20");
    }

    public String uploadUrl(Entry entry) {
        return base + "/uploads/" + entry.id() + "?token=" + entry.uploadToken();
    }

    /** The URL of another file of the simulator. */
    public String url(String path) {
        return base + path;
    }

    /** The file that a download URL of the simulator names, or null for another URL. */
    public Entry byUrl(String url) {
        if (base.isEmpty() || !url.startsWith(base + DOWNLOADS)) {
            return null;
        }
        String[] segments = URI.create(url).getPath().split("/");
        return segments.length < 5 ? null : find(segments[4]);
    }
}
