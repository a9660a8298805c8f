// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.benchmark;

/** The uploaded file: it starts like a PNG; the rest of the bytes is arbitrary. */
final class SampleFile {

    static final String NAME = "photo.png";
    static final String TYPE = "image/png";

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    private SampleFile() {}

    static byte[] ofMegabytes(int megabytes) {
        return ofBytes(megabytes * 1024 * 1024);
    }

    static byte[] ofBytes(int size) {
        byte[] file = new byte[size];
        System.arraycopy(SIGNATURE, 0, file, 0, Math.min(size, SIGNATURE.length));
        return file;
    }
}
