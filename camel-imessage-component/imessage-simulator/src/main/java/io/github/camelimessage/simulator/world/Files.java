// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.world;

import io.github.camelimessage.rules.FileNames;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The files of the world, whichever vendor they came through: those that were uploaded and those of messages. */
public final class Files {
    /** For each of the two files of an attachment. */
    static final int MAX_BYTES = 100 * 1024 * 1024;

    private final Map<String, Stored> byId = new ConcurrentHashMap<>();

    Files() {}

    /**
     * A file that the world keeps.
     *
     * @param file what it is
     * @param companion the video of a Live Photo, or null
     * @param isOutgoing whether the local account uploaded it
     * @param isReady whether its bytes are there
     */
    public record Stored(MediaFile file, MediaFile companion, boolean isOutgoing, boolean isReady) {}

    /** Takes a file of the local account's; its type is told from its bytes, or else from its name. */
    public Stored upload(String name, byte[] data, byte[] companion) {
        require("data", data);
        if (companion != null) {
            require("companion", companion);
        }
        String safe = FileNames.safe(name);
        MediaFile file = new MediaFile(
                UUID.randomUUID().toString(), safe, FileType.of(data, safe).mimeType(), data);
        MediaFile video = companion == null ? null : video(file, companion);
        Stored stored = new Stored(file, video, true, true);
        byId.put(file.id(), stored);
        return stored;
    }

    private static MediaFile video(MediaFile picture, byte[] data) {
        String name = picture.filename();
        int dot = name.lastIndexOf('.');
        String stem = dot > 0 ? name.substring(0, dot) : name;
        return new MediaFile(picture.id(), stem + ".mov", "video/quicktime", data);
    }

    private static void require(String field, byte[] data) {
        if (data.length == 0) {
            throw WorldException.invalid(field, null, "The file has no bytes");
        }
        if (data.length > MAX_BYTES) {
            throw WorldException.invalid(field, Integer.toString(data.length), "A file has 100 MiB at most");
        }
    }

    /** Keeps a file that came some other way; without effect when it is known. */
    public void keep(MediaFile file, boolean isOutgoing) {
        byId.putIfAbsent(file.id(), new Stored(file, null, isOutgoing, true));
    }

    /** What files there are. */
    public Set<String> ids() {
        return Set.copyOf(byId.keySet());
    }

    /** The file, or null. */
    public Stored find(String id) {
        return byId.get(id);
    }

    public Stored get(String id) {
        Stored stored = byId.get(id);
        if (stored == null) {
            throw new WorldException(Problem.ATTACHMENT_NOT_FOUND, "No such attachment", Map.of("attachment", id));
        }
        return stored;
    }

    /** The file, if its bytes are there. */
    public Stored ready(String id) {
        Stored stored = get(id);
        if (!stored.isReady()) {
            throw new WorldException(
                    Problem.ATTACHMENT_NOT_READY, "The attachment is still on its way", Map.of("attachment", id));
        }
        return stored;
    }

    /** Sets whether the bytes of a file are there, or still on their way. */
    public void setReady(String id, boolean ready) {
        get(id);
        byId.computeIfPresent(
                id, (same, stored) -> new Stored(stored.file(), stored.companion(), stored.isOutgoing(), ready));
    }

    /** Forgets a file; messages keep their mention of it. */
    public void delete(String id) {
        byId.remove(id);
    }
}
