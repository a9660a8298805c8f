// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.benchmark;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;

/** Sends a file of 20 MB, or one of a few bytes, through a route, and exits with 0 if that succeeded. */
final class FileSender {

    static final int FILE_MB = 20;
    static final String SMALL = "small";
    static final String LARGE = "large";

    private static final int SMALL_BYTES = 1000;
    private static final int TIMES = 3;

    private FileSender() {}

    public static void main(String[] args) {
        try {
            Target target = Target.fromSystemProperties(args[0], args[1], 0);
            boolean isLarge = args[2].equals(LARGE);
            if (target.operation().equals("uploadAttachment")) {
                upload(target, isLarge ? FILE_MB * 1024 * 1024 : SMALL_BYTES);
            } else {
                setBackground(target, isLarge);
            }
            System.exit(0);
        } catch (Throwable e) { // the heap is intentionally too small in some runs
            Runtime.getRuntime().halt(1);
        }
    }

    /** The file is on disk only. */
    private static void upload(Target target, int bytes) throws Exception {
        Path file = Files.createTempFile("imessage-benchmark", SampleFile.NAME);
        try {
            Files.write(file, SampleFile.ofBytes(SMALL_BYTES));
            lengthen(file, bytes);
            send(target, "imessage:uploadAttachment", file.toFile());
        } finally {
            Files.delete(file);
        }
    }

    private static void lengthen(Path file, int bytes) throws IOException {
        try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw")) {
            open.setLength(bytes);
        }
    }

    /** The image is in memory, whatever is sent. */
    private static void setBackground(Target target, boolean isLarge) throws Exception {
        byte[] image = SampleFile.ofMegabytes(FILE_MB);
        byte[] sent = isLarge ? image : SampleFile.ofBytes(SMALL_BYTES);
        send(target, "imessage:setBackground?chatGuid=RAW(" + target.chat() + ")", sent);
        if (image[image.length - 1] != 0) {
            throw new IllegalStateException("keeps the image reachable to the end");
        }
    }

    private static void send(Target target, String uri, Object body) throws Exception {
        try (CamelContext context = new DefaultCamelContext()) {
            context.addComponent("imessage", Components.of(target));
            context.addRoutes(new RouteBuilder() {
                @Override
                public void configure() {
                    from("direct:send").to(uri);
                }
            });
            context.start();
            for (int i = 0; i < TIMES; i++) {
                context.createProducerTemplate().requestBody("direct:send", body);
            }
        }
    }
}
