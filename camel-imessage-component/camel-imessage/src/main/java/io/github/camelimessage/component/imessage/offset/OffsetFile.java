// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.offset;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Properties;
import java.util.zip.CRC32C;

/**
 * A small properties file that is replaced as a whole, so that a reader gets the old content or the new one, also after
 * a crash at any moment. Its last line is a checksum.
 */
final class OffsetFile {

    private static final String CHECKSUM = "#crc32c ";

    private final Path file;

    /** @param file as returned by {@link PrivateFiles#real}: otherwise a link would be replaced, and not its target */
    OffsetFile(Path file) {
        this.file = file;
    }

    /**
     * @return empty if there is no file
     * @throws IOException also if the file is damaged
     */
    Properties read() throws IOException {
        Properties content = new Properties();
        String text;
        try {
            text = Files.readString(file);
        } catch (NoSuchFileException e) {
            return content;
        } catch (CharacterCodingException e) {
            throw damaged("it is not UTF-8", e);
        }
        int end = text.lastIndexOf(CHECKSUM);
        if (end < 0 || !text.substring(end).equals(checksum(text.substring(0, end)))) {
            throw damaged("its checksum is wrong", null);
        }
        try {
            content.load(new StringReader(text));
        } catch (IllegalArgumentException e) {
            throw damaged("it is not a properties file", e);
        }
        return content;
    }

    private IOException damaged(String why, Exception cause) {
        return new IOException(
                "The offset file " + file + " is damaged: " + why
                        + ". Restore it from a backup, or remove it to start over",
                cause);
    }

    /** Returns when the content is on the disk. */
    void write(Properties content) throws IOException {
        StringWriter lines = new StringWriter();
        content.store(lines, null);
        String text = lines.toString().replaceFirst("^#.*\\R", ""); // the date comment of Properties
        Path next = PrivateFiles.temporary(file);
        try (FileChannel channel = PrivateFiles.openNew(next, file)) {
            ByteBuffer bytes = StandardCharsets.UTF_8.encode(text + checksum(text));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(next); // it still exists if something failed
        }
        syncDirectory();
    }

    private void syncDirectory() throws IOException {
        if (PrivateFiles.hasPermissions(file)) { // other platforms cannot open a directory
            try (FileChannel directory = FileChannel.open(file.getParent(), StandardOpenOption.READ)) {
                directory.force(true);
            }
        }
    }

    private static String checksum(String text) {
        CRC32C sum = new CRC32C();
        sum.update(text.getBytes(StandardCharsets.UTF_8));
        return CHECKSUM + Long.toHexString(sum.getValue()) + "\n";
    }
}
