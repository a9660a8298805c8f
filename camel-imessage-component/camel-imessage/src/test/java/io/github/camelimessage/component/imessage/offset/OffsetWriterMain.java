// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.offset;

import java.nio.file.Path;
import java.util.Properties;

/** Writes ever higher numbers, and prints each one that is on the disk. Tests kill it. */
final class OffsetWriterMain {

    private OffsetWriterMain() {}

    public static void main(String[] args) throws Exception {
        Path path = Path.of(args[0]);
        FileLease lease = FileLease.take(path.resolveSibling(path.getFileName() + ".lock"));
        OffsetFile file = new OffsetFile(path);
        Properties content = file.read();
        long next = Long.parseLong(content.getProperty("key", "0"));
        // Different sizes, so that a mixture of two writes would be seen.
        while (lease != null) {
            next++;
            content.setProperty("key", Long.toString(next));
            content.setProperty("filler", "x".repeat((int) (next * 37 % 5000)));
            file.write(content);
            System.out.println(next);
        }
    }
}
