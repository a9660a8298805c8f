// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.sdk;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** {@link FileSource#of(Path)}. */
record PathSource(Path path) implements FileSource {

    PathSource {
        Objects.requireNonNull(path, "path");
    }

    @Override
    public String name() {
        return path.getFileName() == null ? "" : path.getFileName().toString();
    }

    @Override
    public String contentType() {
        return null;
    }

    /** Not known if the file does not exist; opening it then fails with the reason. */
    @Override
    public long size() {
        try {
            return Files.size(path);
        } catch (IOException e) {
            return -1;
        }
    }

    @Override
    public InputStream open() throws IOException {
        return Files.newInputStream(path);
    }

    @Override
    public boolean repeatable() {
        return true;
    }
}
