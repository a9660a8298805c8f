// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.linq;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelimessage.error.ConnectionException;
import io.github.camelimessage.error.ErrorCodes;
import io.github.camelimessage.error.IMessageException;
import io.github.camelimessage.error.NotFoundException;
import io.github.camelimessage.error.ValidationException;
import io.github.camelimessage.model.GroupIcon;
import io.github.camelimessage.model.linq.AttachmentUpload;
import io.github.camelimessage.sdk.WriteOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.OkHttpClient;
import okio.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Uploads to, and downloads from, a host other than the API. */
class LinqFilesTest extends LinqServer {

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A, 1, 2};

    private final MockWebServer store = new MockWebServer();

    @BeforeEach
    void startStore() throws IOException {
        store.start();
    }

    @AfterEach
    void stopStore() {
        store.close();
    }

    private String announced(int size) {
        return "{\"attachment_id\":\"" + OTHER_ID
                + "\",\"download_url\":\"https://cdn.example/icon\",\"http_method\":\"PUT\","
                + "\"required_headers\":{\"Content-Type\":\"image/png\",\"Content-Length\":\"" + size
                + "\",\"x-amz-meta-a\":\"b\"},\"upload_url\":\"" + store.url("/put?signature=hidden") + "\"}";
    }

    @Test
    void anUploadCarriesWhatIsAskedForAndNoToken() throws Exception {
        answer(200, announced(PNG.length));
        store.enqueue(new MockResponse.Builder().build());

        AttachmentUpload upload = result(api().attachments().upload("a.png", "image/png", PNG));

        assertThat(upload.attachmentId()).isEqualTo(OTHER_ID);
        assertThat(request().getBody().utf8())
                .isEqualTo("{\"content_type\":\"image/png\",\"filename\":\"a.png\",\"size_bytes\":10}");
        RecordedRequest put = store.takeRequest(30, TimeUnit.SECONDS);
        assertThat(put.getMethod()).isEqualTo("PUT");
        assertThat(put.getTarget()).isEqualTo("/put?signature=hidden");
        assertThat(put.getBody().toByteArray()).isEqualTo(PNG);
        assertThat(put.getHeaders().get("Content-Type")).isEqualTo("image/png");
        assertThat(put.getHeaders().get("Content-Length")).isEqualTo("10");
        assertThat(put.getHeaders().get("x-amz-meta-a")).isEqualTo("b");
        assertThat(put.getHeaders().get("Authorization")).isNull();
    }

    @Test
    void anUploadOfAnotherSizeIsRefused() throws Exception {
        answer(200, announced(11));
        assertThat(failure(api().attachments().upload("a.png", "image/png", PNG)))
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining("11");
        assertThat(store.getRequestCount()).isZero();
    }

    @Test
    void anUploadGoesOverHttpsOrToTheSimulatorOnly() throws Exception {
        AttachmentUpload upload =
                new AttachmentUpload(OTHER_ID, "d", null, "PUT", Map.of(), "http://a.example/?hidden", null);
        assertThat(failure(api().attachments().put(PNG, upload)))
                .isInstanceOf(ValidationException.class)
                .message()
                .startsWith("upload_url:")
                .doesNotContain("hidden");
    }

    @ParameterizedTest
    @CsvSource({"403, 1", "503, 3"})
    void aRefusalOfTheStoreFailsTheCall(int status, int attempts) throws Exception {
        answer(200, announced(PNG.length));
        for (int i = 0; i < 3; i++) {
            store.enqueue(new MockResponse.Builder()
                    .code(status)
                    .body("<Error>hidden</Error>")
                    .build());
        }

        IMessageException failure = failure(api().attachments().upload("a.png", "image/png", PNG));

        assertThat(failure).message().contains("upload", "" + status).doesNotContain("hidden");
        assertThat(failure.details().httpStatus()).isEqualTo(status);
        assertThat(store.getRequestCount()).isEqualTo(attempts);
    }

    @Test
    void anIconIsUploadedAndThenNamed() throws Exception {
        answer(200, announced(PNG.length));
        store.enqueue(new MockResponse.Builder().build());
        answer(202, "{\"status\":\"pending\"}");

        result(client.groups().setIcon(ID, PNG, WriteOptions.NONE));

        assertThat(request().getBody().utf8()).contains("\"image/png\"", "\"group-icon.png\"");
        RecordedRequest update = request();
        assertThat(update.getMethod()).isEqualTo("PUT");
        assertThat(update.getBody().utf8()).isEqualTo("{\"group_chat_icon\":\"https://cdn.example/icon\"}");
    }

    @Test
    void anIconThatGetsNoUrlIsNotSetToNothing() throws Exception {
        answer(200, announced(PNG.length).replace("\"https://cdn.example/icon\"", "null"));
        store.enqueue(new MockResponse.Builder().build());

        assertThat(failure(client.groups().setIcon(ID, PNG, WriteOptions.NONE)))
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining("public https URL");
        assertThat(server.getRequestCount()).as("no update").isEqualTo(1);
    }

    @Test
    void anIconThatIsNoImageIsRefused() throws Exception {
        for (byte[] data : new byte[][] {null, {}, "hello".getBytes()}) {
            assertThat(failure(client.groups().setIcon(ID, data, WriteOptions.NONE)))
                    .isInstanceOf(ValidationException.class)
                    .hasMessageStartingWith("data:");
        }
        assertThat(server.getRequestCount()).isZero();
    }

    private void chatWithIcon(String url) {
        answer(200, "{\"id\":\"" + ID + "\",\"is_group\":true,\"group_chat_icon\":" + url + "}");
    }

    @Test
    void anIconIsFetchedWithoutTheToken() throws Exception {
        chatWithIcon("\"" + store.url("/icon?x=1") + "\"");
        store.enqueue(new MockResponse.Builder()
                .addHeader("Content-Type", "application/octet-stream")
                .body(new Buffer().write(PNG))
                .build());

        GroupIcon icon = result(client.groups().getIcon(ID));

        assertThat(icon.data()).isEqualTo(PNG);
        assertThat(icon.mimeType()).isEqualTo("image/png");
        assertThat(store.takeRequest(30, TimeUnit.SECONDS).getHeaders().get("Authorization"))
                .isNull();
    }

    @Test
    void aChatWithoutIconIsNotFound() throws Exception {
        chatWithIcon("null");
        IMessageException failure = failure(client.groups().getIcon(ID));
        assertThat(failure).isInstanceOf(NotFoundException.class);
        assertThat(failure.code()).isEqualTo(ErrorCodes.GROUP_ICON_NOT_FOUND);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/icon",
                "https://cdn.linqapp.com.evil.example/icon",
                "https://cdn.linqapp.com@evil.example/icon",
                "https://cdn.linqapp.com:8443/icon",
                "http://cdn.linqapp.com/icon",
                "https://10.0.0.1/icon",
                "http://169.254.169.254/latest/meta-data",
                "https://[fe80::1]/icon"
            })
    void anIconIsFetchedFromLinqOnly(String url) throws Exception {
        chatWithIcon("\"" + url + "\"");
        assertThat(failure(client.groups().getIcon(ID)))
                .isInstanceOf(ValidationException.class)
                .message()
                .startsWith("group_chat_icon:")
                .doesNotContain("/icon");

        chatWithIcon("\"" + store.url("/icon") + "\"");
        store.enqueue(
                new MockResponse.Builder().code(302).addHeader("Location", url).build());
        assertThat(failure(client.groups().getIcon(ID))).isInstanceOf(ValidationException.class);
        assertThat(store.getRequestCount()).isEqualTo(1);
    }

    @Test
    void redirectsOfAnIconAreFollowedUpToALimit() throws Exception {
        chatWithIcon("\"" + store.url("/icon") + "\"");
        store.enqueue(moved("/there"));
        store.enqueue(new MockResponse.Builder().body(new Buffer().write(PNG)).build());
        assertThat(result(client.groups().getIcon(ID)).data()).isEqualTo(PNG);

        chatWithIcon("\"" + store.url("/icon") + "\"");
        for (int i = 0; i < 10; i++) {
            store.enqueue(moved("/icon"));
        }
        assertThat(failure(client.groups().getIcon(ID))).hasMessageContaining("redirected too often");
        assertThat(store.getRequestCount()).isEqualTo(2 + 6);
    }

    private static MockResponse moved(String location) {
        return new MockResponse.Builder()
                .code(307)
                .addHeader("Location", location)
                .build();
    }

    @Test
    void aMediaHostWithAPrivateAddressIsNotAsked() throws Exception {
        OkHttpClient deceived = new OkHttpClient.Builder()
                .dns(host -> List.of(InetAddress.getLoopbackAddress()))
                .build();
        try (LinqClient other = builder().okHttpClient(deceived).build()) {
            chatWithIcon("\"https://cdn.linqapp.com/icon\"");
            assertThat(failure(other.groups().getIcon(ID)))
                    .isInstanceOf(ConnectionException.class)
                    .hasRootCauseMessage("cdn.linqapp.com has an address of a private network");
        }
    }

    @Test
    void theHeadersOfAForeignHostAreNotTrusted() throws Exception {
        chatWithIcon("\"" + store.url("/icon") + "\"");
        store.enqueue(new MockResponse.Builder()
                .addHeader("Content-Type", "text/html")
                .body("<script>alert(1)</script>")
                .build());
        assertThat(result(client.groups().getIcon(ID)).mimeType()).isEqualTo("application/octet-stream");
    }

    @Test
    void anIconThatIsTooLargeFailsTheCall() throws Exception {
        chatWithIcon("\"" + store.url("/icon") + "\"");
        store.enqueue(new MockResponse.Builder()
                .body(new Buffer().write(new byte[20 * 1024 * 1024 + 1]))
                .build());
        assertThat(failure(client.groups().getIcon(ID))).hasMessageContaining("larger than");
    }
}
