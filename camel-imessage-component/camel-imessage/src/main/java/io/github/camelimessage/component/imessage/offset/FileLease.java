// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.offset;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Holds a lock file. The lock goes with the process, the file stays: to remove it would let two hold two files. */
final class FileLease implements AutoCloseable {

    /**
     * What this process holds. The system knows the process only: it frees the lock when any channel of the process to the
     * same file is closed, so no second one may be opened, not even to find it locked. The channels are kept here, since one
     * that nobody refers to is closed by the garbage collector, and another file may have its identity then.
     */
    private static final Map<Object, FileChannel> HELD = new HashMap<>();

    /**
     * Channels to files that somebody else in this process holds, who loaded this class again: to close one would free the
     * other's lock. At most one for each file.
     */
    private static final Map<Object, FileChannel> FOREIGN = new HashMap<>();

    /** Somebody else holds the lock. */
    static final class HeldException extends IOException {

        private static final long serialVersionUID = 1L;

        HeldException(Path file) {
            super("Somebody else holds the lock " + file
                    + ": two consumers must not keep their positions in one file at the same time");
        }
    }

    private final Path file;
    private final Object identity;
    private final FileChannel channel;

    private FileLease(Path file, Object identity, FileChannel channel) {
        this.file = file;
        this.identity = identity;
        this.channel = channel;
    }

    /**
     * @param file the lock, in a directory that is there
     * @throws HeldException when somebody else holds it
     * @throws IOException when it cannot be made or locked
     */
    static FileLease take(Path file) throws IOException {
        synchronized (HELD) {
            PrivateFiles.makeFile(file);
            Object identity = identity(file);
            FileChannel held = HELD.get(identity);
            if (held != null && held.isOpen()) { // an interrupt closes a channel
                throw new HeldException(file);
            }
            FileChannel channel = lock(file, identity);
            if (channel == null) {
                throw new HeldException(file);
            }
            HELD.put(identity, channel);
            return new FileLease(file, identity, channel);
        }
    }

    /** What two paths to one file have in common; the path where the file system tells nothing better. */
    private static Object identity(Path file) throws IOException {
        BasicFileAttributes attributes =
                Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        if (!attributes.isRegularFile()) {
            throw new IOException("The lock " + file + " is no file, but a link, a directory or a device: remove it");
        }
        Object key = attributes.fileKey();
        return key == null ? file.toRealPath() : key;
    }

    /** @return null when somebody else holds it */
    private static FileChannel lock(Path file, Object identity) throws IOException {
        FileChannel channel = FOREIGN.remove(identity);
        if (channel == null) {
            channel = FileChannel.open(file, Set.of(StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS));
        }
        FileLock lock = null;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            FOREIGN.put(identity, channel);
            return null;
        } finally {
            if (lock == null && !FOREIGN.containsKey(identity)) {
                channel.close();
            }
        }
        return lock == null ? null : channel;
    }

    /** Whether one who looks for the lock finds this one: a lock of a file that was removed keeps nobody out. */
    boolean isHeld() throws IOException {
        try {
            return channel.isOpen() && identity.equals(identity(file));
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        synchronized (HELD) {
            try {
                channel.close();
            } finally {
                HELD.remove(identity, channel);
            }
        }
    }
}
