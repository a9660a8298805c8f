// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.offset;

import java.nio.file.Path;

/** Prints whether the lock of an offset file is available, and releases it by ending. */
final class OffsetLockMain {

    private OffsetLockMain() {}

    public static void main(String[] args) {
        FileOffsetRepository repository = new FileOffsetRepository(Path.of(args[0]));
        try {
            repository.start();
            System.out.println(true);
        } catch (RuntimeException e) {
            System.out.println(false);
        }
    }
}
