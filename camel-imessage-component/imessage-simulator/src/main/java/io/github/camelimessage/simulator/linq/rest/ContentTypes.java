// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.linq.rest;

import io.github.camelimessage.simulator.world.ImageType;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The file types that Linq accepts (reference: SupportedContentType). */
final class ContentTypes {
    private static final Set<String> SUPPORTED = Set.of(
            "image/jpeg",
            "image/png",
            "image/gif",
            "image/heic",
            "image/heif",
            "image/tiff",
            "image/bmp",
            "image/svg+xml",
            "image/webp",
            "image/x-icon",
            "video/mp4",
            "video/quicktime",
            "video/mpeg",
            "video/mpeg2",
            "video/x-m4v",
            "video/x-msvideo",
            "video/3gpp",
            "audio/mpeg",
            "audio/mp3",
            "audio/x-m4a",
            "audio/mp4",
            "audio/x-caf",
            "audio/x-wav",
            "audio/x-aiff",
            "audio/aiff",
            "audio/aac",
            "audio/midi",
            "audio/amr",
            "text/plain",
            "text/markdown",
            "text/vcard",
            "text/rtf",
            "text/csv",
            "text/html",
            "text/calendar",
            "text/xml",
            "application/pdf",
            "application/msword",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "application/vnd.ms-excel",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "application/vnd.ms-powerpoint",
            "application/vnd.openxmlformats-officedocument.presentationml.presentation",
            "application/x-iwork-pages-sffpages",
            "application/x-iwork-numbers-sffnumbers",
            "application/x-iwork-keynote-sffkey",
            "application/epub+zip",
            "application/json",
            "application/zip",
            "application/x-gzip",
            "application/vnd.apple.pkpass");
    private static final Set<String> VOICE = Set.of(
            "audio/mpeg",
            "audio/mp3",
            "audio/x-m4a",
            "audio/mp4",
            "audio/aac",
            "audio/x-caf",
            "audio/wav",
            "audio/x-wav",
            "audio/aiff",
            "audio/x-aiff",
            "audio/amr");
    private static final Map<String, String> BY_EXTENSION = Map.ofEntries(
            Map.entry("jpg", "image/jpeg"),
            Map.entry("jpeg", "image/jpeg"),
            Map.entry("png", "image/png"),
            Map.entry("gif", "image/gif"),
            Map.entry("heic", "image/heic"),
            Map.entry("heif", "image/heif"),
            Map.entry("tif", "image/tiff"),
            Map.entry("tiff", "image/tiff"),
            Map.entry("bmp", "image/bmp"),
            Map.entry("mp4", "video/mp4"),
            Map.entry("mov", "video/quicktime"),
            Map.entry("m4v", "video/x-m4v"),
            Map.entry("mpeg", "video/mpeg"),
            Map.entry("mpg", "video/mpeg"),
            Map.entry("3gp", "video/3gpp"),
            Map.entry("m4a", "audio/x-m4a"),
            Map.entry("mp3", "audio/mpeg"),
            Map.entry("aac", "audio/aac"),
            Map.entry("caf", "audio/x-caf"),
            Map.entry("wav", "audio/x-wav"),
            Map.entry("aiff", "audio/x-aiff"),
            Map.entry("amr", "audio/amr"),
            Map.entry("pdf", "application/pdf"),
            Map.entry("txt", "text/plain"),
            Map.entry("csv", "text/csv"),
            Map.entry("html", "text/html"),
            Map.entry("htm", "text/html"),
            Map.entry("zip", "application/zip"),
            Map.entry("vcf", "text/vcard"),
            Map.entry("ics", "text/calendar"));
    private static final Set<String> TOLD_FROM_BYTES =
            Set.of("image/jpeg", "image/png", "image/gif", "image/heic", "image/heif");
    private static final List<String> HEIC_FAMILY = List.of("image/heic", "image/heif");

    private ContentTypes() {}

    static String requireSupported(String type) {
        if (!SUPPORTED.contains(type)) {
            throw Refused.fileType("Files of type " + type + " are not supported");
        }
        return type;
    }

    static void requireVoice(String type) {
        if (!VOICE.contains(type)) {
            throw Refused.fileType("A voice memo cannot be of type " + type);
        }
    }

    /** The content type that a server sends, without parameters; without a useful one, the file name decides. */
    static String of(String header, String filename) {
        String type = header == null ? "" : header.split(";")[0].strip().toLowerCase(Locale.ROOT);
        if (!type.isEmpty() && !type.equals("application/octet-stream")) {
            return type;
        }
        String extension = filename.substring(filename.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return BY_EXTENSION.getOrDefault(extension, "application/octet-stream");
    }

    /** Refuses an image whose bytes do not match its type. */
    static void requireContent(String type, byte[] data) {
        if (TOLD_FROM_BYTES.contains(type)) {
            ImageType real = ImageType.of(data);
            boolean isSame = real != null
                    && (real.mimeType().equals(type)
                            || HEIC_FAMILY.contains(type) && HEIC_FAMILY.contains(real.mimeType()));
            if (!isSame) {
                throw Refused.contentMismatch("The file is not of type " + type);
            }
        }
    }
}
