// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelimessage.error.IMessageException;
import io.github.camelimessage.simulator.fault.LinqRefusal;
import io.github.camelimessage.simulator.fault.Refusal;
import io.grpc.Status;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** If a message with a file fails, a redelivery of the exchange does not upload the file again. */
@ParameterizedClass(name = "{0}")
@EnumSource(VendorSuite.Vendor.class)
class UploadOnceTest extends VendorSuite {

    @Parameter
    Vendor vendor;

    @TempDir
    Path directory;

    private String chat;

    @Override
    Vendor vendor() {
        return vendor;
    }

    @BeforeEach
    void clear() {
        simulator.calls().clear();
        chat = directChat();
    }

    @Test
    void oneFile() throws Exception {
        refuseSends(2);

        Exchange exchange = redelivered(PNG, Map.of(Exchange.FILE_NAME, "cat.png"));

        assertThat(exchange.getException()).isNull();
        assertThat(uploads()).isEqualTo(1);
        assertThat(header(exchange, IMessageConstants.ATTACHMENT_GUID)).isNull();
    }

    @Test
    void severalFiles() throws Exception {
        refuseSends(2);

        Exchange exchange = redelivered(List.of("Look", file("cat.png"), file("dog.png")), Map.of());

        assertThat(exchange.getException()).isNull();
        assertThat(uploads()).isEqualTo(2);
        soon().untilAsserted(() -> assertThat(chat(chat).lastMessage().parts()).hasSize(3));
    }

    @Test
    void theGuidStaysWhenNothingHelps() throws Exception {
        refuseSends(10);

        Exchange one = redelivered(PNG, Map.of(Exchange.FILE_NAME, "cat.png"));
        assertThat(one.getException()).isInstanceOf(IMessageException.class);
        assertThat(header(one, IMessageConstants.ATTACHMENT_GUID)).isInstanceOf(String.class);
        Exchange two = redelivered(List.of(file("cat.png"), file("dog.png")), Map.of());
        assertThat((List<?>) header(two, IMessageConstants.ATTACHMENT_GUID)).hasSize(2);
        assertThat(uploads()).isEqualTo(3);
    }

    @Test
    void aGuidFromElsewhereIsNotTakenForTheFile() throws Exception {
        Exchange exchange = redelivered(
                PNG, Map.of(Exchange.FILE_NAME, "cat.png", IMessageConstants.ATTACHMENT_GUID, "of-another-file"));

        assertThat(exchange.getException()).isNull();
        assertThat(uploads()).isEqualTo(1);
        assertThat(header(exchange, IMessageConstants.ATTACHMENT_GUID)).isEqualTo("of-another-file");
    }

    @Test
    void anotherFileOfTheSameExchangeIsUploaded() throws Exception {
        String endpoint = "imessage:sendMessage?chatGuid=" + guid(chat);
        Path dog = file("dog.png");
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                errorHandler(noErrorHandler());
                from("direct:two")
                        .doTry()
                        .to(endpoint)
                        .doCatch(IMessageException.class)
                        .end()
                        .setBody(constant(dog))
                        .to(endpoint);
            }
        });
        refuseSends(1);

        Exchange exchange =
                template.request("direct:two", files -> files.getMessage().setBody(file("cat.png")));

        assertThat(exchange.getException()).isNull();
        assertThat(uploads()).isEqualTo(2);
    }

    private Exchange redelivered(Object body, Map<String, Object> headers) throws Exception {
        String entry = "direct:redelivered-" + System.nanoTime();
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                onException(IMessageException.class)
                        .maximumRedeliveries(3)
                        .redeliveryDelay(0)
                        .logRetryAttempted(false);
                from(entry).to("imessage:sendMessage?chatGuid=" + guid(chat));
            }
        });
        return template.request(entry, exchange -> {
            exchange.getMessage().setBody(body);
            exchange.getMessage().setHeaders(new java.util.HashMap<>(headers));
        });
    }

    private void refuseSends(int times) {
        if (vendor == Vendor.LINQ) {
            simulator.faults().linq().refuse("chats.messages.send", times, LinqRefusal.of(400, 1002));
            return;
        }
        Refusal refusal = Refusal.of(Status.Code.FAILED_PRECONDITION, "preconditionFailed");
        simulator.faults().refuse("SendAttachmentMessage", times, refusal);
        simulator.faults().refuse("SendMultipartMessage", times, refusal);
    }

    private long uploads() {
        return vendor == Vendor.LINQ
                ? simulator.linq().calls().all().stream()
                        .filter(call -> call.operation().equals("attachments.create"))
                        .count()
                : simulator.calls().of("UploadAttachment").size();
    }

    private Path file(String name) throws Exception {
        return Files.write(directory.resolve(name), PNG);
    }
}
