// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.page;

import java.nio.charset.StandardCharsets;
import java.util.Set;

/** The audio formats that browsers play, detected from the first bytes of the file. */
enum AudioType {
    WAV("audio/wav"),
    MP3("audio/mpeg"),
    MP4("audio/mp4"),
    AAC("audio/aac"),
    OGG("audio/ogg"),
    FLAC("audio/flac");

    private static final Set<String> MP4_BRANDS = Set.of("M4A ", "M4B ", "mp41", "mp42", "isom", "iso2", "dash");

    private final String mimeType;

    AudioType(String mimeType) {
        this.mimeType = mimeType;
    }

    String mimeType() {
        return mimeType;
    }

    /** The format, or null for any other. */
    static AudioType of(byte[] data) {
        String start = ascii(data, 0, 4);
        if (start.equals("RIFF") && ascii(data, 8, 12).equals("WAVE")) {
            return WAV;
        } else if (start.equals("OggS")) {
            return OGG;
        } else if (start.equals("fLaC")) {
            return FLAC;
        } else if (ascii(data, 4, 8).equals("ftyp")) {
            return MP4_BRANDS.contains(ascii(data, 8, 12)) ? MP4 : null;
        } else if (start.startsWith("ID3")) {
            return MP3;
        }
        return data.length >= 2 && (data[0] & 0xff) == 0xff ? frames(data[1] & 0xff) : null;
    }

    /** A frame starts with eleven set bits. The layer distinguishes AAC (0) from MP3 (1). */
    private static AudioType frames(int second) {
        return switch (second & 0xf6) {
            case 0xf0 -> AAC;
            case 0xf2, 0xe2 -> MP3;
            default -> null;
        };
    }

    private static String ascii(byte[] data, int from, int to) {
        return data.length < to ? "" : new String(data, from, to - from, StandardCharsets.ISO_8859_1);
    }
}
