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

/**
 * Holds a lock file. The lock ends with the process, and the file stays: if it were removed, two processes could hold
 * two files.
 */
final class FileLease implements AutoCloseable {

    /**
     * The locks of this process. The operating system frees a lock when any channel of the process to the same file is
     * closed, so no second channel may be opened, not even to find the file locked. The channels are referenced here:
     * the garbage collector closes an unreferenced one, and another file may then have its identity.
     */
    private static final Map<Object, FileChannel> HELD = new HashMap<>();

    /**
     * Channels to files whose lock another class loader of this process holds: closing one would free that lock. At
     * most one for each file.
     */
    private static final Map<Object, FileChannel> FOREIGN = new HashMap<>();

    /** Another consumer or process holds the lock. */
    static final class HeldException extends IOException {

        private static final long serialVersionUID = 1L;

        HeldException(Path file) {
            super("Another consumer or process holds the lock " + file
                    + ": only one consumer at a time may use the file");
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
     * @param file the lock file, in an existing directory
     * @throws HeldException if another one holds it
     * @throws IOException if it cannot be created or locked
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

    /** The file key, which is the same for two paths to one file; the path if the file system has no file keys. */
    private static Object identity(Path file) throws IOException {
        BasicFileAttributes attributes =
                Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        if (!attributes.isRegularFile()) {
            throw new IOException(
                    "The lock " + file + " is not a file, but a link, a directory or a device:" + " remove it");
        }
        Object key = attributes.fileKey();
        return key == null ? file.toRealPath() : key;
    }

    /** @return null if another one holds it */
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

    /** Whether the lock file at the path is still this one: a lock on a removed file protects nothing. */
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
