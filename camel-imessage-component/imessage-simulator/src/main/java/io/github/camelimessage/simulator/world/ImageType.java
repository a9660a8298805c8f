// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.world;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/** The image formats that Messages accepts, detected from the first bytes of the file. */
public enum ImageType {
    JPEG("image/jpeg"),
    PNG("image/png"),
    GIF("image/gif"),
    HEIC("image/heic"),
    HEIF("image/heif");

    /** The formats of a chat background. */
    static final Set<ImageType> BACKGROUNDS = EnumSet.of(JPEG, PNG, HEIC, HEIF);
    /** The formats of a group icon. */
    static final Set<ImageType> ICONS = EnumSet.allOf(ImageType.class);

    private static final byte[] PNG_SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final Set<String> HEIC_BRANDS = Set.of("heic", "heix", "hevc", "hevx", "heim", "heis");
    private static final Set<String> HEIF_BRANDS = Set.of("mif1", "msf1", "heif");

    private final String mimeType;

    ImageType(String mimeType) {
        this.mimeType = mimeType;
    }

    public String mimeType() {
        return mimeType;
    }

    static ImageType require(byte[] data, Set<ImageType> allowed) {
        if (data.length == 0) {
            throw WorldException.invalid("data", null, "The image is empty");
        }
        ImageType type = of(data);
        if (type == null || !allowed.contains(type)) {
            throw WorldException.invalid("data", null, "The image must be one of " + allowed);
        }
        return type;
    }

    /** The format, or null for any other. */
    public static ImageType of(byte[] data) {
        if (data.length >= 3 && (data[0] & 0xff) == 0xff && (data[1] & 0xff) == 0xd8 && (data[2] & 0xff) == 0xff) {
            return JPEG;
        }
        if (data.length >= 8 && Arrays.equals(data, 0, 8, PNG_SIGNATURE, 0, 8)) {
            return PNG;
        }
        String gif = ascii(data, 0, 6);
        if (gif.equals("GIF87a") || gif.equals("GIF89a")) {
            return GIF;
        }
        // ISO base media: a size, then "ftyp", then the brand.
        if (ascii(data, 4, 8).equals("ftyp")) {
            String brand = ascii(data, 8, 12);
            return HEIC_BRANDS.contains(brand) ? HEIC : HEIF_BRANDS.contains(brand) ? HEIF : null;
        }
        return null;
    }

    private static String ascii(byte[] data, int from, int to) {
        return data.length < to ? "" : new String(data, from, to - from, StandardCharsets.ISO_8859_1);
    }
}
