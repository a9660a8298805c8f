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
 * Files that only their owner may read, because they may contain secrets: {@code rw-------} in directories {@code
 * rwx------}. A file system without such permissions creates them like all other files.
 */
final class PrivateFiles {

    private static final Set<PosixFilePermission> OF_FILES =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    private static final Set<PosixFilePermission> OF_DIRECTORIES = EnumSet.of(
            PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);

    private static final int NAME_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private PrivateFiles() {}

    /** Creates a directory and its parents; an existing one keeps its permissions. */
    static void makeDirectories(Path directory) throws IOException {
        Path above = directory;
        while (above != null && !Files.exists(above)) {
            above = above.getParent();
        }
        if (above != null && !Files.isDirectory(above)) {
            throw new IOException("The directory " + directory + " cannot be created: " + above + " is a file");
        }
        if (!directory.equals(above)) {
            Files.createDirectories(directory, attributes(directory, OF_DIRECTORIES));
        }
    }

    /** Creates an empty file unless something exists there. */
    static void makeFile(Path file) throws IOException {
        try {
            Files.createFile(file, attributes(file, OF_FILES));
        } catch (FileAlreadyExistsException e) {
            // it may exist already
        }
    }

    /** A temporary name that cannot be predicted. */
    static Path temporary(Path file) {
        byte[] random = new byte[NAME_BYTES];
        RANDOM.nextBytes(random);
        return file.resolveSibling(file.getFileName() + "." + HexFormat.of().formatHex(random) + ".tmp");
    }

    /** Removes temporary files of a process that was killed while it wrote. */
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
     * Opens a file that must not exist, not even as a link.
     *
     * @param model a file whose permissions are kept if they are stricter; may be missing
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

    /** The real file of a path, which may not exist yet: resolves links, {@code ..} and, if it matters, case. */
    static Path real(Path path) throws IOException {
        Path file = path.toAbsolutePath();
        if (Files.isDirectory(file)) {
            throw new IOException("The offset file " + file + " is a directory: name a file in it");
        }
        if (Files.exists(file)) {
            if (!Files.isRegularFile(file)) { // reading a device or a pipe may never end
                throw new IOException("The offset file " + file + " is a device or a pipe: name a regular file");
            }
            return file.toRealPath();
        }
        if (Files.isSymbolicLink(file)) {
            // One link only: a link to itself would never end.
            Path target = file.resolveSibling(Files.readSymbolicLink(file));
            if (Files.isSymbolicLink(target)) {
                throw new IOException("The offset file " + file + " is a link to a link whose target does not exist");
            }
            return real(target);
        }
        Path directory = file.getParent();
        return Files.isDirectory(directory) ? directory.toRealPath().resolve(file.getFileName()) : file;
    }
}
