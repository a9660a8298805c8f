// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.linq.mapping;

import java.util.Comparator;
import java.util.Locale;
import java.util.Map;

/** The MIME types by which Linq knows files (Linq: SupportedContentType), by file extension. */
public final class LinqFileTypes {

    private static final Map<String, String> BY_ENDING = Map.ofEntries(
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
            Map.entry("rtf", "text/rtf"),
            Map.entry("csv", "text/csv"),
            Map.entry("doc", "application/msword"),
            Map.entry("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
            Map.entry("xls", "application/vnd.ms-excel"),
            Map.entry("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
            Map.entry("ppt", "application/vnd.ms-powerpoint"),
            Map.entry("pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
            Map.entry("pages", "application/x-iwork-pages-sffpages"),
            Map.entry("numbers", "application/x-iwork-numbers-sffnumbers"),
            Map.entry("key", "application/x-iwork-keynote-sffkey"),
            Map.entry("epub", "application/epub+zip"),
            Map.entry("zip", "application/zip"),
            Map.entry("html", "text/html"),
            Map.entry("htm", "text/html"),
            Map.entry("vcf", "text/vcard"),
            Map.entry("ics", "text/calendar"));

    private LinqFileTypes() {}

    /** The shortest extension of a type, without the dot, or null for an unknown type. */
    public static String ending(String contentType) {
        return BY_ENDING.entrySet().stream()
                .filter(type -> type.getValue().equalsIgnoreCase(contentType))
                .map(Map.Entry::getKey)
                .min(Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder()))
                .orElse(null);
    }

    /** The type, or null if the extension is unknown. */
    public static String of(String fileName) {
        int dot = fileName.lastIndexOf('.');
        return BY_ENDING.get(fileName.substring(dot + 1).toLowerCase(Locale.ROOT));
    }
}
