// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.offset;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Holds a lock file. The lock goes with the process, the file stays: to remove it would let two hold two files. */
final class FileLease implements AutoCloseable {

    private final FileChannel channel;

    private FileLease(FileChannel channel) {
        this.channel = channel;
    }

    /** @throws IOException when somebody else holds it */
    static FileLease take(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = null;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            // somebody else in this process
        } finally {
            if (lock == null) {
                channel.close();
            }
        }
        if (lock == null) {
            throw new IOException("Somebody else holds the lock " + file
                    + ": two consumers must not keep their positions in one file at the same time");
        }
        return new FileLease(channel);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
