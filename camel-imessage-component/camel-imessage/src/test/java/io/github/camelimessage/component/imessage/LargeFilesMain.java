// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage;

import io.github.camelimessage.photon.TransportType;
import java.util.concurrent.CountDownLatch;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;

/** A route that sends the files of a folder, fetches them again, and puts them into another folder. */
final class LargeFilesMain {

    private LargeFilesMain() {}

    /** @param args wire, address, token, chat, outbox, inbox, and {@code spool} or {@code off} for the cache of streams */
    public static void main(String[] args) throws Exception {
        CountDownLatch done = new CountDownLatch(1);
        DefaultCamelContext context = new DefaultCamelContext();
        configure(context.getComponent("imessage", IMessageComponent.class).getConfiguration(), args);
        boolean spool = args[6].equals("spool");
        if (spool) {
            context.getStreamCachingStrategy().setSpoolEnabled(true);
            context.getStreamCachingStrategy().setSpoolDirectory(args[5] + "-spool");
        }
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                onException(Exception.class).process(exchange -> done.countDown());
                from("file:" + args[4] + "?noop=true&initialDelay=0")
                        .streamCache(Boolean.toString(spool))
                        .to("imessage:sendMessage?chatGuid=RAW(" + args[3] + ")")
                        .setHeader(IMessageConstants.ATTACHMENT_GUID, simple("${body.content.attachments[0].guid}"))
                        .to("imessage:downloadAttachment")
                        .to("file:" + args[5])
                        .process(exchange -> done.countDown());
            }
        });
        context.start();
        done.await();
        context.stop();
    }

    private static void configure(IMessageConfiguration options, String[] args) {
        options.setAddress(args[1]);
        options.setToken(args[2]);
        if (args[0].equals("LINQ")) {
            options.setProvider(IMessageProvider.LINQ);
        } else {
            options.setTransport(TransportType.valueOf(args[0]));
            options.setTls(false);
        }
    }
}
