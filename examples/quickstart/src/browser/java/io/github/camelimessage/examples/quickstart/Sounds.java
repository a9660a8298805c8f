// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.examples.quickstart;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;

/** Small files that browsers play. */
final class Sounds {
    private static final int RATE = 8000;

    private Sounds() {}

    /** Half a second in a WAV file. */
    static byte[] silence() throws IOException {
        ByteArrayInputStream samples = new ByteArrayInputStream(new byte[RATE]);
        AudioFormat format = new AudioFormat(RATE, 16, 1, true, false);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        AudioSystem.write(new AudioInputStream(samples, format, RATE / 2), AudioFileFormat.Type.WAVE, file);
        return file.toByteArray();
    }
}
