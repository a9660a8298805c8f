// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.assertj.core.util.diff.DiffUtils;
import org.opentest4j.AssertionFailedError;

/** A conversation in a text file that a test compares. */
final class Recording {

    static final String PROPERTY = "imessage.record";

    private static final int LINES_AROUND = 3;

    private final Path file;

    Recording(Path file) {
        this.file = file;
    }

    void compare(Conversation chat, Duration limit) {
        boolean isMissing = !Files.exists(file);
        if (isMissing || isRecording()) {
            write(settled(chat, limit));
            if (isMissing && !isRecording()) {
                throw new AssertionFailedError("There was no recording " + file.toAbsolutePath()
                        + ". It has been written: read it, commit it, and run the test again.");
            }
            return;
        }
        String expected = read();
        if (!Patience.waits(limit, () -> chat.transcript().equals(expected))
                || !Patience.lasts(Patience.QUIET, () -> chat.transcript().equals(expected))) {
            String actual = chat.transcript();
            throw new AssertionFailedError(
                    "The conversation is not as recorded in " + file + " (-D" + PROPERTY + "=true records it again):\n"
                            + difference(expected, actual),
                    expected,
                    actual);
        }
    }

    private static boolean isRecording() {
        return Boolean.getBoolean(PROPERTY);
    }

    private static String settled(Conversation chat, Duration limit) {
        String[] last = {chat.transcript()};
        Patience.waits(limit, () -> {
            String before = last[0];
            boolean isQuiet =
                    Patience.lasts(Patience.QUIET, () -> chat.transcript().equals(before));
            last[0] = chat.transcript();
            return isQuiet;
        });
        return last[0];
    }

    private String difference(String expected, String actual) {
        List<String> recorded = expected.lines().toList();
        return String.join(
                "\n",
                DiffUtils.generateUnifiedDiff(
                        "recorded",
                        "now",
                        recorded,
                        DiffUtils.diff(recorded, actual.lines().toList()),
                        LINES_AROUND));
    }

    /** With line feeds, even if the version control has changed them. */
    private String read() {
        try {
            return Files.readString(file).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("The recording " + file + " cannot be read", e);
        }
    }

    private void write(String transcript) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, transcript);
        } catch (IOException e) {
            throw new UncheckedIOException("The recording " + file + " cannot be written", e);
        }
    }
}
