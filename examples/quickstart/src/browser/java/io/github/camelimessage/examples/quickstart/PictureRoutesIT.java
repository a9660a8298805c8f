// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelimessage.component.imessage.IMessageComponent;
import io.github.camelimessage.component.imessage.IMessageProvider;
import io.github.camelimessage.event.MessageEvent;
import io.github.camelimessage.linq.LinqClient;
import io.github.camelimessage.model.AttachmentInfo;
import io.github.camelimessage.sdk.AttachmentDownload;
import io.github.camelimessage.sdk.IMessageClient;
import io.github.camelimessage.simulator.IMessageSimulator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A picture that one route sends is seen on the page, and one that the visitor sends comes into a folder by another. */
class PictureRoutesIT extends BrowserSuite {
    private static final Path SUNSET = Path.of("src/main/resources/sunset.png").toAbsolutePath();
    private static final String BOB = "+15551230001";

    @TempDir
    Path folder;

    private IMessageSimulator simulator;
    private DefaultCamelContext camel;
    private IMessageClient client;

    @BeforeEach
    void startRoutes() throws Exception {
        simulator = IMessageSimulator.builder().pagePort(0).start();
        simulator.person(BOB).sendText(simulator.person(BOB).openChat(), "Send me the picture");
        client = LinqClient.builder()
                .baseUrl(simulator.linqAddress())
                .token(simulator.token())
                .build();
        camel = new DefaultCamelContext();
        var options = camel.getComponent("imessage", IMessageComponent.class).getConfiguration();
        options.setProvider(IMessageProvider.LINQ);
        options.setAddress(simulator.linqAddress());
        options.setToken(simulator.token());
        camel.start();
        String url = WebhookServer.open(camel);
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("file:" + folder.resolve("outbox"))
                        .to("imessage:uploadAttachment")
                        .to("imessage:sendMessage?to=" + BOB);
                from("webhook:imessage:events?types=message.received&webhookPath=/in"
                                + "&webhookComponentName=platform-http&webhookExternalUrl=" + url)
                        .filter(simple("${body.message.content.attachments.size} > 0"))
                        .process(PictureRoutesIT.this::download)
                        .to("file:" + folder.resolve("inbox"));
            }
        });
        page.open(simulator.pageAddress());
        page.click("#chat-list button", BOB);
        page.awaitText("#messages .text", "Send me the picture");
    }

    @AfterEach
    void stopRoutes() throws Exception {
        page.leave();
        camel.close();
        client.close();
        simulator.close();
    }

    @Test
    void picturesGoBothWays() throws IOException {
        // As whoever fills such a folder does it: a file is there when it is whole.
        Path ready = Files.copy(SUNSET, folder.resolve("ready.png"));
        Files.move(ready, Files.createDirectories(folder.resolve("outbox")).resolve("sunset.png"));
        Page.eventually(() -> browser.driver()
                .executeScript("return (document.querySelector('.account .picture-part')?.naturalWidth ?? 0) > 0")
                .equals(true));
        assertThat(page.find(".account .picture-part").getAttribute("alt")).isEqualTo("sunset.png");

        Path picture = Files.copy(SUNSET, folder.resolve("from the page.png"));
        page.click("#plus");
        page.find("#file-input").sendKeys(picture.toString());
        Path received = folder.resolve("inbox").resolve("from the page.png");
        Page.eventually(() -> Files.exists(received) && length(received) == length(SUNSET));
        assertThat(received).hasSameBinaryContentAs(SUNSET);
        browser.picture("pictures");
    }

    private void download(Exchange exchange) {
        AttachmentInfo first = exchange.getMessage()
                .getBody(MessageEvent.Received.class)
                .message()
                .content()
                .attachments()
                .get(0);
        AttachmentDownload download =
                client.attachments().download(first.guid()).join();
        exchange.getMessage().setHeader(Exchange.FILE_NAME, download.fileName());
        exchange.getMessage().setBody(download.content());
    }

    private static long length(Path file) {
        return file.toFile().length();
    }
}
