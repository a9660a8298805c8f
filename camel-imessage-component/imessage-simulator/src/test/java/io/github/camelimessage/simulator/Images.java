// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** The smallest files that are accepted as images. */
final class Images {
    static final byte[] PNG = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=");
    static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, 0, 16};
    static final byte[] GIF = "GIF89a......".getBytes(StandardCharsets.US_ASCII);
    static final byte[] HEIC = "\0\0\0\30ftypheic....".getBytes(StandardCharsets.ISO_8859_1);
    static final byte[] HEIF = "\0\0\0\30ftypmif1....".getBytes(StandardCharsets.ISO_8859_1);
    static final byte[] WEBP = "RIFF....WEBPVP8 ".getBytes(StandardCharsets.US_ASCII);

    private Images() {}
}
