// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.offset;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Files that only their owner may read, since secrets are kept in them too: {@code rw-------} in directories
 * {@code rwx------}. A file system without such permissions makes them as it makes all files.
 */
final class PrivateFiles {

    private static final Set<PosixFilePermission> OF_FILES =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    private static final Set<PosixFilePermission> OF_DIRECTORIES = EnumSet.of(
            PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);

    private static final int NAME_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private PrivateFiles() {}

    /** Makes a directory and those above it; one that is there keeps its mode. */
    static void makeDirectories(Path directory) throws IOException {
        Path above = directory;
        while (above != null && !Files.exists(above)) {
            above = above.getParent();
        }
        if (above != null && !Files.isDirectory(above)) {
            throw new IOException("The directory " + directory + " cannot be made: " + above + " is a file");
        }
        if (!directory.equals(above)) {
            Files.createDirectories(directory, attributes(directory, OF_DIRECTORIES));
        }
    }

    /** Makes an empty file unless something is there, whatever it is. */
    static void makeFile(Path file) throws IOException {
        try {
            Files.createFile(file, attributes(file, OF_FILES));
        } catch (FileAlreadyExistsException e) {
            // as it may be
        }
    }

    /** A name beside a file that nobody can have prepared. */
    static Path temporary(Path file) {
        byte[] random = new byte[NAME_BYTES];
        RANDOM.nextBytes(random);
        return file.resolveSibling(file.getFileName() + "." + HexFormat.of().formatHex(random) + ".tmp");
    }

    /** Removes what a process left under such names when it was killed while it wrote. */
    static void removeTemporaries(Path file) throws IOException {
        Pattern name = Pattern.compile(
                Pattern.quote(file.getFileName().toString()) + "\\.[0-9a-f]{" + 2 * NAME_BYTES + "}\\.tmp");
        try (var left = Files.newDirectoryStream(
                file.getParent(),
                path -> name.matcher(path.getFileName().toString()).matches())) {
            for (Path path : left) {
                Files.deleteIfExists(path);
            }
        }
    }

    /**
     * Opens a file that must not be there, which is a link neither.
     *
     * @param model a file whose mode is kept where it is stricter; may be missing
     */
    static FileChannel openNew(Path file, Path model) throws IOException {
        return FileChannel.open(
                file,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS),
                attributes(file, strictest(model)));
    }

    private static Set<PosixFilePermission> strictest(Path model) throws IOException {
        if (!hasPermissions(model) || !Files.exists(model)) {
            return OF_FILES;
        }
        Set<PosixFilePermission> permissions = EnumSet.copyOf(OF_FILES);
        permissions.retainAll(Files.getPosixFilePermissions(model));
        return permissions;
    }

    private static FileAttribute<?>[] attributes(Path path, Set<PosixFilePermission> permissions) {
        return hasPermissions(path)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)}
                : new FileAttribute<?>[0];
    }

    static boolean hasPermissions(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    /** The file that a path leads to, which may not be there yet: links, {@code ..} and, where it matters, case. */
    static Path real(Path path) throws IOException {
        Path file = path.toAbsolutePath();
        if (Files.isDirectory(file)) {
            throw new IOException("The offset file " + file + " is a directory: name a file in it");
        }
        if (Files.exists(file)) {
            return file.toRealPath();
        }
        if (Files.isSymbolicLink(file)) {
            // One link and no more: one that leads to itself would have no end.
            Path target = file.resolveSibling(Files.readSymbolicLink(file));
            if (Files.isSymbolicLink(target)) {
                throw new IOException("The offset file " + file + " is a link to a link that leads nowhere");
            }
            return real(target);
        }
        Path directory = file.getParent();
        return Files.isDirectory(directory) ? directory.toRealPath().resolve(file.getFileName()) : file;
    }
}
