// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.offset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.camel.spi.StateRepository;
import org.apache.camel.support.service.ServiceSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps offsets in one small file, several keys in it, and survives a crash at any moment: when {@link #setState} returns,
 * the value is on the disk; before that, the old one is.
 *
 * <p>From its start to its stop it holds a lock beside the file ({@code <file>.lock}), and refuses to start while another
 * process, or another repository of this one, holds it. The lock of a process that died is free. A damaged file is refused,
 * not guessed at. Reading takes no lock, and always reads the file: it may have been written elsewhere.
 */
public class FileOffsetRepository extends ServiceSupport implements StateRepository<String, String> {

    private static final Logger LOG = LoggerFactory.getLogger(FileOffsetRepository.class);

    /** How long a stop waits for the write under way: longer than any disk that is well. */
    private static final Duration WRITE_LIMIT = Duration.ofSeconds(5);

    private final Lock lock = new ReentrantLock();
    private final Path path;
    private final OffsetFile file;
    private volatile boolean stopping;
    private FileLease lease;

    /** @param path the file; it and its directories are made when they are not there */
    public FileOffsetRepository(Path path) {
        this.path = path.toAbsolutePath();
        this.file = new OffsetFile(this.path);
    }

    public FileOffsetRepository(String path) {
        this(Path.of(path));
    }

    @Override
    public String getState(String key) {
        try {
            return file.read().getProperty(key);
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }

    /** @throws IllegalStateException when the repository was not started, so that it has no lock */
    @Override
    public void setState(String key, String value) {
        lock.lock();
        try {
            if (lease == null) {
                throw new IllegalStateException(
                        "The offset file " + path + " is not locked: start the repository first");
            }
            Properties content = file.read();
            content.setProperty(key, value);
            file.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        } finally {
            unlock();
        }
    }

    @Override
    protected void doStart() throws Exception {
        FileLease taken = FileLease.take(path.resolveSibling(path.getFileName() + ".lock"));
        lock.lock();
        lease = taken;
        stopping = false;
        lock.unlock();
        file.read(); // a damaged file stops the route before it begins
    }

    /** Lets a write end. While one hangs the lock stays: it could still replace what somebody else has written by then. */
    @Override
    protected void doStop() {
        stopping = true;
        boolean interrupted = Thread.interrupted(); // a write under way is worth a moment
        try {
            if (lock.tryLock(WRITE_LIMIT.toMillis(), TimeUnit.MILLISECONDS)) {
                unlock();
            } else {
                LOG.warn("A write to {} hangs. Its lock is given back when the write ends", path);
            }
        } catch (InterruptedException e) {
            interrupted = true;
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Whoever is the last to need the file gives it back: the stop, or a write that the stop did not wait for. */
    private void unlock() {
        try {
            if (stopping && lease != null) {
                lease.close();
                lease = null;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public String toString() {
        return "FileOffsetRepository[" + path + "]";
    }
}
