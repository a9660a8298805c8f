// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.world;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The type of a file, detected from its first bytes, or else from the extension of its name.
 *
 * @param mimeType for example {@code image/png}
 * @param uti Apple's name of the type
 */
public record FileType(String mimeType, String uti) {
    private static final FileType ANY = new FileType("application/octet-stream", "public.data");

    private static final Map<String, FileType> BY_ENDING = Map.ofEntries(
            entry("jpg", "image/jpeg", "public.jpeg"),
            entry("jpeg", "image/jpeg", "public.jpeg"),
            entry("png", "image/png", "public.png"),
            entry("gif", "image/gif", "com.compuserve.gif"),
            entry("heic", "image/heic", "public.heic"),
            entry("heif", "image/heif", "public.heif"),
            entry("tiff", "image/tiff", "public.tiff"),
            entry("webp", "image/webp", "org.webmproject.webp"),
            entry("svg", "image/svg+xml", "public.svg-image"),
            entry("mov", "video/quicktime", "com.apple.quicktime-movie"),
            entry("mp4", "video/mp4", "public.mpeg-4"),
            entry("webm", "video/webm", "org.webmproject.webm"),
            entry("m4a", "audio/x-m4a", "com.apple.m4a-audio"),
            entry("mp3", "audio/mpeg", "public.mp3"),
            entry("caf", "audio/x-caf", "com.apple.coreaudio-format"),
            entry("wav", "audio/x-wav", "com.microsoft.waveform-audio"),
            entry("pdf", "application/pdf", "com.adobe.pdf"),
            entry("txt", "text/plain", "public.plain-text"),
            entry("csv", "text/csv", "public.comma-separated-values-text"),
            entry("html", "text/html", "public.html"),
            entry("json", "application/json", "public.json"),
            entry("xml", "text/xml", "public.xml"),
            entry("vcf", "text/vcard", "public.vcard"),
            entry("ics", "text/calendar", "com.apple.ical.ics"),
            entry("zip", "application/zip", "public.zip-archive"));

    private static final Map<String, FileType> BY_MIME_TYPE = byMimeType();

    /** The type of a file with these bytes and this name. */
    static FileType of(byte[] data, String name) {
        ImageType image = ImageType.of(data);
        if (image != null) {
            return ofMimeType(image.mimeType());
        }
        String start = new String(data, 0, Math.min(data.length, 12), StandardCharsets.ISO_8859_1);
        if (start.startsWith("%PDF-")) {
            return BY_ENDING.get("pdf");
        }
        if (start.length() == 12 && start.startsWith("ftyp", 4)) {
            return BY_ENDING.get(start.endsWith("qt  ") ? "mov" : start.endsWith("M4A ") ? "m4a" : "mp4");
        }
        return BY_ENDING.getOrDefault(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT), ANY);
    }

    /** The file type with this media type. */
    public static FileType ofMimeType(String mimeType) {
        return BY_MIME_TYPE.getOrDefault(mimeType, new FileType(mimeType, ANY.uti));
    }

    private static Map.Entry<String, FileType> entry(String ending, String mimeType, String uti) {
        return Map.entry(ending, new FileType(mimeType, uti));
    }

    private static Map<String, FileType> byMimeType() {
        Map<String, FileType> types = new HashMap<>();
        BY_ENDING.values().forEach(type -> types.put(type.mimeType(), type));
        return Map.copyOf(types);
    }
}
