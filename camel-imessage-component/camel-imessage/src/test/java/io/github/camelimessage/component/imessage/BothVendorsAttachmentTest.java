// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelimessage.error.NotFoundException;
import io.github.camelimessage.error.ValidationException;
import io.github.camelimessage.model.AttachmentInfo;
import io.github.camelimessage.model.TransferState;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Uploads and downloads work in the same way at both vendors. */
@ParameterizedClass(name = "{0}")
@EnumSource(VendorSuite.Vendor.class)
class BothVendorsAttachmentTest extends VendorSuite {

    @Parameter
    Vendor vendor;

    @TempDir
    Path directory;

    @Override
    Vendor vendor() {
        return vendor;
    }

    @Test
    void aFileIsUploadedAndDescribed() throws Exception {
        Exchange uploaded = succeed(
                "uploadAttachment", new ByteArrayInputStream(PNG), Map.of(Exchange.FILE_NAME, "album/2026/cat.png"));

        AttachmentInfo file = body(uploaded, AttachmentInfo.class);
        assertThat(header(uploaded, IMessageConstants.ATTACHMENT_GUID)).isEqualTo(file.guid());
        Exchange got = succeed("getAttachment?attachmentGuid=" + file.guid(), null);
        assertThat(body(got, AttachmentInfo.class))
                .extracting(
                        AttachmentInfo::fileName,
                        AttachmentInfo::mimeType,
                        AttachmentInfo::totalBytes,
                        AttachmentInfo::transferState)
                .containsExactly("cat.png", "image/png", (long) PNG.length, TransferState.FINISHED);
    }

    @Test
    void aFileIsDownloadedIntoADirectory() throws Exception {
        String guid = upload("cat.png", PNG);
        Path inbox = directory.resolve("inbox");
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:fetch").to("imessage:downloadAttachment").to("file:" + inbox);
            }
        });

        Exchange exchange = template.request(
                "direct:fetch", fetch -> fetch.getMessage().setHeader(IMessageConstants.ATTACHMENT_GUID, guid));

        assertThat(exchange.getException()).isNull();
        assertThat(inbox.resolve("cat.png")).hasBinaryContent(PNG);
        assertThat(header(exchange, Exchange.CONTENT_TYPE)).isEqualTo("image/png");
    }

    @Test
    void aDownloadIsAStreamThatARouteCanReadTwice() throws Exception {
        byte[] large = new byte[300_000];
        Arrays.fill(large, (byte) 7);
        large[0] = (byte) 0x89;
        String guid = upload("large.png", large);
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:twice")
                        .to("imessage:downloadAttachment?attachmentGuid=" + guid)
                        .to("file:" + directory + "?fileName=one")
                        .to("file:" + directory + "?fileName=two");
            }
        });

        assertThat(template.request("direct:twice", fetch -> {}).getException()).isNull();
        assertThat(Files.readAllBytes(directory.resolve("one"))).isEqualTo(large);
        assertThat(Files.readAllBytes(directory.resolve("two"))).isEqualTo(large);
    }

    @Test
    void aDownloadEndsWithItsExchange() throws Exception {
        String guid = upload("large.bin.png", new byte[2_000_000]);

        Exchange exchange = succeed("downloadAttachment?attachmentGuid=" + guid, null);

        InputStream content = body(exchange, InputStream.class);
        assertThatThrownBy(content::readAllBytes).isInstanceOf(Exception.class);
    }

    @Test
    void aFileThatIsTooLargeIsRefused() throws Exception {
        String guid = upload("cat.png", PNG);

        succeed("downloadAttachment?maxSize=" + PNG.length + "&attachmentGuid=" + guid, null);
        Throwable failure = run("downloadAttachment?maxSize=" + (PNG.length - 1) + "&attachmentGuid=" + guid, null)
                .getException();

        assertThat(failure instanceof IOException ? failure.getCause() : failure)
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining("larger than maxSize");
    }

    @Test
    void aFileThatIsNotThereIsNotFound() throws Exception {
        String nobodys = vendor == Vendor.LINQ ? "00000000-0000-4000-8000-000000000000" : "at_nobody";

        assertThat(run("downloadAttachment?attachmentGuid=" + nobodys, null).getException())
                .isInstanceOf(NotFoundException.class);
        assertThat(run("downloadAttachment", null).getException())
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining(IMessageConstants.ATTACHMENT_GUID);
    }

    private String upload(String name, byte[] bytes) throws Exception {
        return (String) header(succeed("uploadAttachment?fileName=" + name, bytes), IMessageConstants.ATTACHMENT_GUID);
    }
}
