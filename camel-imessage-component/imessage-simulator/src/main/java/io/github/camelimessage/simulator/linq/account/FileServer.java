// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.linq.account;

import io.github.camelimessage.model.GroupIcon;
import io.github.camelimessage.simulator.network.RequestBody;
import io.github.camelimessage.simulator.world.MediaFile;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The file hosts of Linq: the storage for presigned uploads, and the files behind URLs in answers and webhooks. They do
 * not accept the API's token.
 */
public final class FileServer {
    private static final int MAX_UPLOAD = 100 * 1024 * 1024;
    private static final String UPLOADS = "/uploads/";
    private static final String DOWNLOADS = "/attachments/partners/" + Account.PARTNER_ID + "/";
    private static final String IMAGES = "/images/";
    private static final String VCARDS = "/vcards/";

    private final Account account;
    private final Map<String, GroupIcon> images = new ConcurrentHashMap<>();

    public FileServer(Account account) {
        this.account = account;
    }

    /** The path of a line's vCard. */
    public static String vcardPath(String number) {
        return VCARDS + number.substring(1) + ".vcf";
    }

    /** Publishes an image at its own URL; the content of a URL never changes. */
    public String publish(String chatGuid, long version, GroupIcon image) {
        String path = IMAGES + ChatIds.named(chatGuid + version);
        images.put(path, image);
        return account.attachments().url(path);
    }

    /** Whether the path belongs to these hosts and not to the API. */
    public static boolean serves(String path) {
        return path.startsWith(UPLOADS)
                || path.startsWith(DOWNLOADS)
                || path.startsWith(IMAGES)
                || path.startsWith(VCARDS);
    }

    public void handle(HttpServerRequest request) {
        String path = request.path();
        if (path.startsWith(UPLOADS)) {
            upload(request, path.substring(UPLOADS.length()));
        } else if (!request.method().name().equals("GET")) {
            end(request, 405, "MethodNotAllowed");
        } else if (path.startsWith(DOWNLOADS)) {
            Attachments.Entry entry = account.attachments()
                    .find(path.substring(DOWNLOADS.length()).split("/")[0]);
            MediaFile file = entry == null ? null : entry.file();
            send(request, file == null ? null : file.mimeType(), file == null ? null : file.data());
        } else if (path.startsWith(IMAGES)) {
            GroupIcon image = images.get(path);
            send(request, image == null ? null : image.mimeType(), image == null ? null : image.data());
        } else {
            vcard(request, path);
        }
    }

    /** Checks a presigned upload: exactly the required headers, in time, without the API's token. */
    private void upload(HttpServerRequest request, String id) {
        Attachments.Entry entry = account.attachments().find(id);
        String problem = entry == null ? "NoSuchKey" : problem(request, entry);
        if (problem != null) {
            RequestBody.discard(request).onSuccess(nothing -> end(request, entry == null ? 404 : 403, problem));
            return;
        }
        RequestBody.read(request, (int) entry.size()).onSuccess(body -> {
            if (body.length() != entry.size()) {
                end(request, 400, "IncompleteBody");
                return;
            }
            account.attachments().upload(entry, body.getBytes());
            request.response().setStatusCode(200).end();
        });
    }

    private String problem(HttpServerRequest request, Attachments.Entry entry) {
        if (!request.method().name().equals("PUT")
                || !entry.uploadToken().equals(request.getParam("token"))
                || entry.uploadToken().isEmpty()
                || request.getHeader("authorization") != null
                || entry.size() > MAX_UPLOAD) {
            return "AccessDenied";
        }
        if (account.now().isAfter(entry.uploadExpires())) {
            return "AccessDenied: Request has expired";
        }
        boolean isAsSigned = entry.contentType().equals(request.getHeader("content-type"))
                && Long.toString(entry.size()).equals(request.getHeader("content-length"));
        return isAsSigned ? null : "SignatureDoesNotMatch";
    }

    private void vcard(HttpServerRequest request, String path) {
        String number = "+" + path.substring(VCARDS.length()).replace(".vcf", "");
        if (account.lines().find(number) == null) {
            end(request, 404, "NoSuchKey");
            return;
        }
        ContactCard card = account.cards().get(number);
        String name = card == null ? number : card.firstName() + (card.lastName() == null ? "" : " " + card.lastName());
        String vcard = String.join(
                "\r\n", "BEGIN:VCARD", "VERSION:3.0", "FN:" + name, "TEL;TYPE=CELL:" + number, "END:VCARD", "");
        send(request, "text/vcard", vcard.getBytes(StandardCharsets.UTF_8));
    }

    private static void send(HttpServerRequest request, String type, byte[] data) {
        if (data == null) {
            end(request, 404, "NoSuchKey");
            return;
        }
        request.response().putHeader("content-type", type).end(Buffer.buffer(data));
    }

    private static void end(HttpServerRequest request, int status, String code) {
        request.response()
                .setStatusCode(status)
                .putHeader("content-type", "application/xml")
                .end("<Error><Code>" + code + "</Code></Error>");
    }
}
