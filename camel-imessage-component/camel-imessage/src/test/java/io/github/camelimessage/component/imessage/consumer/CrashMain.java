// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.consumer;

import io.github.camelimessage.component.imessage.IMessageComponent;
import io.github.camelimessage.component.imessage.IMessageConfiguration;
import io.github.camelimessage.component.imessage.IMessageConstants;
import io.github.camelimessage.component.imessage.offset.FileOffsetRepository;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;

/** An application that appends the sequence of every event to a file, on the disk. Tests kill it. */
final class CrashMain {

    private CrashMain() {}

    /** @param args address, token, file of offsets, file to append to */
    public static void main(String[] args) throws Exception {
        DefaultCamelContext context = new DefaultCamelContext();
        IMessageConfiguration options =
                context.getComponent("imessage", IMessageComponent.class).getConfiguration();
        options.setAddress(args[0]);
        options.setTls(false);
        options.setToken(args[1]);
        options.setReconnectDelay(Duration.ofMillis(20));
        options.setMaxReconnectDelay(Duration.ofMillis(200));
        options.setAuditInterval(Duration.ofMillis(150));
        options.setIdleAuditInterval(Duration.ofMillis(500));
        options.setOffsetRepository(new FileOffsetRepository(args[2]));
        FileChannel done = FileChannel.open(Path.of(args[3]), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("imessage:events?startFrom=earliest&maxInFlight=4").process(exchange -> append(done, exchange));
            }
        });
        context.start();
        System.in.transferTo(OutputStream.nullOutputStream());
        context.stop(); // the test that started it is gone
    }

    private static void append(FileChannel done, Exchange exchange) throws Exception {
        long sequence = exchange.getMessage().getHeader(IMessageConstants.SEQUENCE, Long.class);
        synchronized (done) {
            done.write(ByteBuffer.wrap((sequence + "\n").getBytes(StandardCharsets.US_ASCII)));
        }
        done.force(false);
    }
}
