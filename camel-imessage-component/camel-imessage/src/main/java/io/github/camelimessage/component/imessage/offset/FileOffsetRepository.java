// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.offset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.StateRepository;
import org.apache.camel.support.service.ServiceSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps offsets in one small file, with several keys, and survives a crash at any moment: when {@link #setState}
 * returns, the value is on the disk; before that, the old one is.
 *
 * <p>From its start to its stop it holds a lock ({@code <file>.lock}), and refuses to start while another process, or
 * another repository of this process, holds it, by any path. When a process dies, its lock is free. If the lock file
 * was removed meanwhile, for example with its directory, nothing is written before the lock is taken again. A damaged
 * file is refused. Reading needs no lock, and always reads the file, because another process may have written it.
 *
 * <p>Only the owner may read the file and the directories that it creates, if the file system has permissions.
 */
@Metadata(
        label = "bean",
        description =
                "Keeps the positions of imessage:events consumers in one file, and survives a crash at any moment.",
        annotations = {"interfaceName=org.apache.camel.spi.StateRepository"})
public class FileOffsetRepository extends ServiceSupport implements StateRepository<String, String> {

    private static final Logger LOG = LoggerFactory.getLogger(FileOffsetRepository.class);

    /** How long a stop waits for a running write: longer than any healthy disk needs. */
    private static final Duration WRITE_LIMIT = Duration.ofSeconds(5);

    private final Lock lock = new ReentrantLock();

    @Metadata(
            required = true,
            javaType = "java.lang.String",
            description =
                    "The file. It and its directories are made when they are not there. One process uses it at a time.")
    private volatile Path file;

    private volatile boolean stopping;
    private volatile Path real;
    private FileLease lease;

    /** To be used when the file is set. */
    public FileOffsetRepository() {}

    /** @param file it and its directories are created if they do not exist */
    public FileOffsetRepository(Path file) {
        this.file = file.toAbsolutePath();
    }

    public FileOffsetRepository(String file) {
        setFile(file);
    }

    /** The file. A started repository continues to use the previous file until it is restarted. */
    public final void setFile(String file) {
        this.file = Path.of(file).toAbsolutePath();
    }

    public String getFile() {
        return file == null ? null : file.toString();
    }

    private Path required() {
        Path set = file;
        if (set == null) {
            throw new IllegalStateException("Set the file of the FileOffsetRepository");
        }
        return set;
    }

    /**
     * @return null if there is no value
     * @throws IllegalArgumentException for a missing key, or one with half a surrogate pair
     * @throws UncheckedIOException if the file cannot be read, or its directory existed at the start and is missing
     */
    @Override
    public String getState(String key) {
        requireText("key", key);
        try {
            Path started = real;
            if (started != null) {
                requireDirectory(started);
            }
            return new OffsetFile(started == null ? PrivateFiles.real(required()) : started)
                    .read()
                    .getProperty(key);
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }

    /**
     * @throws IllegalStateException if the repository was not started, so that it has no lock
     * @throws PositionLostException if the lock file was removed, and another one has the lock now
     * @throws IllegalArgumentException for a missing key or value, or half a surrogate pair in one of them
     * @throws UncheckedIOException if the value is not saved
     */
    @Override
    public void setState(String key, String value) {
        requireText("key", key);
        requireText("value", value);
        lock.lock();
        try {
            if (lease == null) {
                throw new IllegalStateException(
                        "The offset file " + file + " is not locked: start the repository first");
            }
            keepLease();
            OffsetFile current = new OffsetFile(real);
            Properties content = current.read();
            content.setProperty(key, value);
            current.write(content);
        } catch (FileLease.HeldException e) {
            throw new PositionLostException(e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        } finally {
            unlock();
        }
    }

    /** Without its file the lock protects nothing: another process can create the file again and lock it. */
    private void keepLease() throws IOException {
        requireDirectory(real);
        if (!lease.isHeld()) {
            FileLease taken = FileLease.take(lockOf(real));
            LOG.warn("The lock of the offset file {} was removed. It is taken again", real);
            FileLease former = lease;
            lease = taken;
            former.close();
        }
    }

    private static void requireDirectory(Path file) throws IOException {
        if (!Files.isDirectory(file.getParent())) {
            throw new IOException("The directory of the offset file " + file
                    + " is missing, and with it the lock. Nothing is read or saved until the directory is"
                    + " back");
        }
    }

    private static Path lockOf(Path file) {
        return file.resolveSibling(file.getFileName() + ".lock");
    }

    private static void requireText(String what, String text) {
        if (text == null) {
            throw new IllegalArgumentException("The " + what + " of an offset must not be null");
        }
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw new IllegalArgumentException(
                    "The " + what + " of an offset contains half a surrogate pair, which cannot be saved as text");
        }
    }

    @Override
    protected void doStart() throws Exception {
        Path set = required();
        PrivateFiles.makeDirectories(PrivateFiles.real(set).getParent());
        Path found = PrivateFiles.real(set);
        FileLease taken = FileLease.take(lockOf(found));
        try {
            new OffsetFile(found).read(); // a damaged file stops the route before it starts
            PrivateFiles.removeTemporaries(found);
        } catch (IOException | RuntimeException e) {
            taken.close();
            throw e;
        }
        lock.lock();
        lease = taken;
        real = found;
        stopping = false;
        lock.unlock();
    }

    /**
     * Waits for a running write. While one hangs the lock is kept: that write could still overwrite what another
     * process has written.
     */
    @Override
    protected void doStop() {
        stopping = true;
        boolean interrupted = Thread.interrupted(); // a running write is worth a moment
        try {
            if (lock.tryLock(WRITE_LIMIT.toMillis(), TimeUnit.MILLISECONDS)) {
                unlock();
            } else {
                LOG.warn("A write to {} hangs. The lock is released when the write ends", file);
            }
        } catch (InterruptedException e) {
            interrupted = true;
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** The last user of the file releases the lock: the stop, or a write that the stop did not wait for. */
    private void unlock() {
        try {
            if (stopping && lease != null) {
                lease.close();
                lease = null;
                real = null;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public String toString() {
        return "FileOffsetRepository[" + file + "]";
    }
}
