// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.offset;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Holds a lock file. The lock goes with the process, the file stays: to remove it would let two hold two files. */
final class FileLease implements AutoCloseable {

    /**
     * What this process holds. The system knows the process only: it frees the lock when any channel of the process to the
     * same file is closed, so no second one may be opened, not even to find it locked.
     */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path held;
    private final FileChannel channel;

    private FileLease(Path held, FileChannel channel) {
        this.held = held;
        this.channel = channel;
    }

    /** @throws IOException when somebody else holds it */
    static FileLease take(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Path real = Files.exists(file)
                ? file.toRealPath()
                : file.getParent().toRealPath().resolve(file.getFileName());
        if (!HELD.add(real)) {
            throw heldBySomebodyElse(file);
        }
        FileChannel channel = null;
        try {
            channel = lock(real);
        } finally {
            if (channel == null) {
                HELD.remove(real);
            }
        }
        if (channel == null) {
            throw heldBySomebodyElse(file);
        }
        return new FileLease(real, channel);
    }

    /** @return null when somebody else holds it */
    private static FileChannel lock(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = null;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            // somebody else in this process, who loaded this class anew
        } finally {
            if (lock == null) {
                channel.close();
            }
        }
        return lock == null ? null : channel;
    }

    private static IOException heldBySomebodyElse(Path file) {
        return new IOException("Somebody else holds the lock " + file
                + ": two consumers must not keep their positions in one file at the same time");
    }

    @Override
    public void close() throws IOException {
        try {
            channel.close();
        } finally {
            HELD.remove(held);
        }
    }
}
