// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelimessage.component.imessage.IMessageComponent;
import io.github.camelimessage.component.imessage.IMessageConstants;
import io.github.camelimessage.component.imessage.IMessageProvider;
import io.github.camelimessage.simulator.IMessageSimulator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The page shows a picture that one route sends, and another route saves a picture that the visitor sends. */
class PictureRoutesIT extends BrowserSuite {
    private static final Path SUNSET = Path.of("src/main/resources/sunset.png").toAbsolutePath();
    private static final String BOB = "+15551230001";

    @TempDir
    Path folder;

    private IMessageSimulator simulator;
    private DefaultCamelContext camel;
    private String chat;

    @BeforeEach
    void start() {
        simulator = IMessageSimulator.builder().pagePort(0).start();
        camel = new DefaultCamelContext();
        chat = simulator.person(BOB).openChat();
        simulator.person(BOB).sendText(chat, "Send me the picture");
    }

    @AfterEach
    void stop() throws IOException {
        page.leave();
        camel.close();
        simulator.close();
    }

    @ParameterizedTest
    @EnumSource(IMessageProvider.class)
    void picturesGoBothWays(IMessageProvider vendor) throws Exception {
        startRoutes(vendor);
        page.open(simulator.pageAddress());
        page.click("#chat-list button", BOB);
        page.awaitText("#messages .text", "Send me the picture");

        // Moved into the folder when it is complete, as applications should do.
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
        Page.eventually(() -> received.toFile().length() == SUNSET.toFile().length());
        assertThat(received).hasSameBinaryContentAs(SUNSET);
        browser.picture("pictures-" + vendor);
    }

    private void startRoutes(IMessageProvider vendor) throws Exception {
        boolean isLinq = vendor == IMessageProvider.LINQ;
        var options = camel.getComponent("imessage", IMessageComponent.class).getConfiguration();
        options.setProvider(vendor);
        options.setAddress(isLinq ? simulator.linqAddress() : simulator.grpcAddress());
        options.setTls(false);
        options.setToken(simulator.token());
        camel.start();
        String events = isLinq
                ? "webhook:imessage:events?webhookPath=/in&webhookComponentName=platform-http&webhookExternalUrl="
                        + WebhookServer.open(camel)
                : "imessage:events?startFrom=earliest";
        camel.addRoutes(routes(events, isLinq ? simulator.linq().chatId(chat) : chat));
    }

    private RouteBuilder routes(String events, String chatGuid) throws IOException {
        Path inbox = Files.createDirectories(folder.resolve("inbox"));
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("file:" + folder.resolve("outbox")).to("imessage:sendMessage?chatGuid=" + chatGuid);
                from(events + "&types=message.received")
                        .filter(simple("${body.isFromMe} == false"))
                        .split(simple("${body.message.content.attachments}"))
                        .setHeader(IMessageConstants.ATTACHMENT_GUID, simple("${body.guid}"))
                        .to("imessage:downloadAttachment")
                        .to("file:" + inbox);
            }
        };
    }
}
