// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.benchmark;

import java.util.Arrays;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;

/** Sends an image of 20 MB, or a few bytes of it, through a route, and ends with 0 when that worked. */
final class ImageSender {

    static final int IMAGE_MB = 20;
    static final String SMALL = "small";
    static final String LARGE = "large";

    private static final int SMALL_BYTES = 1000;

    private ImageSender() {}

    public static void main(String[] args) {
        try {
            send(Target.fromSystemProperties("setBackground", args[0]), args[1]);
            System.exit(0);
        } catch (Throwable e) { // the heap is meant to be too small sometimes
            Runtime.getRuntime().halt(1);
        }
    }

    private static void send(Target target, String what) throws Exception {
        byte[] image = png(IMAGE_MB * 1024 * 1024);
        try (DefaultCamelContext context = new DefaultCamelContext()) {
            context.addComponent("imessage", Components.of(target));
            context.addRoutes(new RouteBuilder() {
                @Override
                public void configure() {
                    from("direct:send").to("imessage:setBackground?chatGuid=RAW(" + target.chat() + ")");
                }
            });
            context.start();
            byte[] sent = what.equals(LARGE) ? image : Arrays.copyOf(image, SMALL_BYTES);
            for (int i = 0; i < 3; i++) {
                context.createProducerTemplate().requestBody("direct:send", sent);
            }
            if (image[image.length - 1] != 0) {
                throw new IllegalStateException("keeps the image reachable to the end");
            }
        }
    }

    private static byte[] png(int size) {
        byte[] image = new byte[size];
        byte[] signature = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
        System.arraycopy(signature, 0, image, 0, signature.length);
        return image;
    }
}
