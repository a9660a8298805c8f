// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.linq.rules;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;

/** Detects the type of an image from its first bytes. */
public final class Images {

    private static final Set<String> HEIC = Set.of("heic", "heix", "hevc", "hevx");
    private static final Set<String> HEIF = Set.of("mif1", "msf1", "heim", "heis");

    private Images() {}

    /** @param data bytes of an image; empty bytes and types that Linq does not accept are refused */
    public static String contentType(String field, byte[] data) {
        Refusal.unless(data != null && data.length > 0, field, null, "the image has no bytes");
        String type = contentTypeOrNull(data);
        Refusal.unless(type != null, field, null, "this is not a JPEG, PNG, GIF, HEIC, HEIF, TIFF, BMP or WebP image");
        return type;
    }

    /** The MIME type, or null if it is unknown. */
    public static String contentTypeOrNull(byte[] data) {
        if (startsWith(data, 0, 0xFF, 0xD8, 0xFF)) {
            return "image/jpeg";
        } else if (startsWith(data, 0, 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A)) {
            return "image/png";
        } else if (startsWith(data, 0, 'G', 'I', 'F', '8')) {
            return "image/gif";
        } else if (startsWith(data, 0, 'R', 'I', 'F', 'F') && startsWith(data, 8, 'W', 'E', 'B', 'P')) {
            return "image/webp";
        } else if (startsWith(data, 0, 'I', 'I', 42, 0) || startsWith(data, 0, 'M', 'M', 0, 42)) {
            return "image/tiff";
        } else if (startsWith(data, 0, 'B', 'M')) {
            return "image/bmp";
        }
        return startsWith(data, 4, 'f', 't', 'y', 'p') && data.length >= 12 ? brand(data) : null;
    }

    private static String brand(byte[] data) {
        String brand = new String(Arrays.copyOfRange(data, 8, 12), StandardCharsets.ISO_8859_1);
        return HEIC.contains(brand) ? "image/heic" : HEIF.contains(brand) ? "image/heif" : null;
    }

    private static boolean startsWith(byte[] data, int offset, int... bytes) {
        if (data.length < offset + bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((data[offset + i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }
}
