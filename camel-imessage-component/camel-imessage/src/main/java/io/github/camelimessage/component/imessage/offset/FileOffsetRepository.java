// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.offset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Properties;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.camel.spi.StateRepository;
import org.apache.camel.support.service.ServiceSupport;

/**
 * Keeps offsets in one small file, several keys in it, and survives a crash at any moment: when {@link #setState} returns,
 * the value is on the disk; before that, the old one is.
 *
 * <p>From its start to its stop it holds a lock beside the file ({@code <file>.lock}), and refuses to start while another
 * process, or another repository of this one, holds it. The lock of a process that died is free. A damaged file is refused,
 * not guessed at. Reading takes no lock, and always reads the file: it may have been written elsewhere.
 */
public class FileOffsetRepository extends ServiceSupport implements StateRepository<String, String> {

    private final Lock lock = new ReentrantLock();
    private final Path path;
    private final OffsetFile file;
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
            lock.unlock();
        }
    }

    @Override
    protected void doStart() throws Exception {
        lease = FileLease.take(path.resolveSibling(path.getFileName() + ".lock"));
        file.read(); // a damaged file stops the route before it begins
    }

    @Override
    protected void doStop() throws Exception {
        lock.lock(); // lets a write end
        try {
            if (lease != null) {
                lease.close();
                lease = null;
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public String toString() {
        return "FileOffsetRepository[" + path + "]";
    }
}
