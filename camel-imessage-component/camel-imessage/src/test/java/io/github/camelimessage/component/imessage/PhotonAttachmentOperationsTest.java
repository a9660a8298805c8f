// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelimessage.error.ErrorCodes;
import io.github.camelimessage.error.IMessageException;
import io.github.camelimessage.model.AttachmentInfo;
import io.github.camelimessage.model.CompanionKind;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;

/** What only Photon does with files. */
class PhotonAttachmentOperationsTest extends TransportSuite {

    private static final byte[] HEIC = {
        0, 0, 0, 24, 'f', 't', 'y', 'p', 'h', 'e', 'i', 'c', 0, 0, 0, 0, 'm', 'i', 'f', '1', 'h', 'e', 'i', 'c'
    };
    private static final byte[] MOV = {
        0, 0, 0, 20, 'f', 't', 'y', 'p', 'q', 't', ' ', ' ', 0, 0, 0, 0, 'q', 't', ' ', ' '
    };

    @Test
    void aLivePhotoHasAVideo() throws Exception {
        Exchange uploaded =
                run("uploadAttachment?fileName=live.heic", HEIC, Map.of(IMessageConstants.COMPANION_FILE, MOV));
        assertThat(uploaded.getException()).isNull();
        AttachmentInfo photo = body(uploaded, AttachmentInfo.class);
        assertThat(photo.companionKind()).isEqualTo(CompanionKind.LIVE_PHOTO_VIDEO);

        assertThat(download("", photo.guid())).isEqualTo(HEIC);
        assertThat(download("&companion=true", photo.guid())).isEqualTo(MOV);
    }

    @Test
    void aFileThatIsOnItsWayIsWaitedFor() throws Exception {
        String guid = upload();
        simulator.world().files().setReady(guid, false);

        CompletableFuture<byte[]> download = CompletableFuture.supplyAsync(() -> download("&readyTimeout=60000", guid));
        CompletableFuture.delayedExecutor(500, TimeUnit.MILLISECONDS)
                .execute(() -> simulator.world().files().setReady(guid, true));

        assertThat(download.get(60, TimeUnit.SECONDS)).isEqualTo(PNG);
    }

    @Test
    void aFileThatDoesNotComeIsGivenUp() throws Exception {
        String guid = upload();
        simulator.world().files().setReady(guid, false);

        for (String timeout : new String[] {"0", "600"}) {
            assertThat(run("downloadAttachment?readyTimeout=" + timeout + "&attachmentGuid=" + guid, null)
                            .getException())
                    .isInstanceOfSatisfying(IMessageException.class, e -> assertThat(e.code())
                            .isEqualTo(ErrorCodes.ATTACHMENT_NOT_READY));
        }
    }

    private String upload() throws Exception {
        return (String) header(succeed("uploadAttachment?fileName=cat.png", PNG), IMessageConstants.ATTACHMENT_GUID);
    }

    /** In a route, since a download ends with its exchange. */
    private byte[] download(String options, String guid) {
        String entry = "direct:download-" + System.nanoTime();
        try {
            context.addRoutes(new RouteBuilder() {
                @Override
                public void configure() {
                    from(entry)
                            .to("imessage:downloadAttachment?attachmentGuid=" + guid + options)
                            .convertBodyTo(byte[].class);
                }
            });
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return template.requestBody(entry, (Object) null, byte[].class);
    }
}
