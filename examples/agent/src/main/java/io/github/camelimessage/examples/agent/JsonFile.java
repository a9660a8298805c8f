// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.examples.agent;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A JSON file that is written atomically: after a crash it has the old or the new content. Only its owner can read it.
 */
record JsonFile<T>(Path path, Class<T> type) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** @return null if it was never written */
    T read() {
        try {
            return Files.exists(path) ? JSON.readValue(path.toFile(), type) : null;
        } catch (IOException e) {
            throw new UncheckedIOException(path + " cannot be read", e);
        }
    }

    void write(T value) {
        try {
            Path next = Files.createTempFile(path.getParent(), "next", ".tmp"); // readable by the owner only
            // Not a channel, which an interrupt would close: turns are interrupted.
            try (FileOutputStream out = new FileOutputStream(next.toFile())) {
                out.write(JSON.writeValueAsBytes(value));
                out.getFD().sync();
            }
            Files.move(next, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(path + " cannot be written", e);
        }
    }
}
