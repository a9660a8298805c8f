// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.world;

import io.github.camelimessage.rules.FileNames;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The files of the world over all APIs: uploaded files and files of messages. */
public final class Files {
    /** The limit for each of the two files of an attachment, in bytes. */
    static final int MAX_BYTES = 100 * 1024 * 1024;

    private final Map<String, Stored> byId = new ConcurrentHashMap<>();

    Files() {}

    /**
     * A stored file.
     *
     * @param file the file
     * @param companion the video of a Live Photo, or null
     * @param isOutgoing whether the local account uploaded it
     * @param isReady whether its bytes have arrived
     */
    public record Stored(MediaFile file, MediaFile companion, boolean isOutgoing, boolean isReady) {}

    /** Uploads a file of the local account; its type is detected from its bytes, or else from its name. */
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
            throw WorldException.invalid(field, null, "The file is empty");
        }
        if (data.length > MAX_BYTES) {
            throw WorldException.invalid(
                    field, Integer.toString(data.length), "A file must not be larger than 100 MiB");
        }
    }

    /** Adds a file from another API; no effect if it is known. */
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

    /** The file, if its bytes have arrived. */
    public Stored ready(String id) {
        Stored stored = get(id);
        if (!stored.isReady()) {
            throw new WorldException(
                    Problem.ATTACHMENT_NOT_READY, "The attachment has not arrived yet", Map.of("attachment", id));
        }
        return stored;
    }

    /** Sets whether the bytes of a file have arrived. */
    public void setReady(String id, boolean ready) {
        get(id);
        byId.computeIfPresent(
                id, (same, stored) -> new Stored(stored.file(), stored.companion(), stored.isOutgoing(), ready));
    }

    /** Deletes a file; messages still refer to it. */
    public void delete(String id) {
        byId.remove(id);
    }
}
