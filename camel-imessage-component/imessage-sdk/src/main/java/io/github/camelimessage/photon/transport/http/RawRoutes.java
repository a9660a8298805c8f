// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.photon.transport.http;

import io.github.camelimessage.call.SizedStream;
import io.github.camelimessage.http.DownloadStream;
import io.github.camelimessage.http.FileBody;
import io.github.camelimessage.photon.proto.AttachmentInfo;
import io.github.camelimessage.photon.proto.CompanionKind;
import io.github.camelimessage.photon.transport.Attempt;
import io.github.camelimessage.sdk.AttachmentDownload;
import io.github.camelimessage.sdk.FileSource;
import java.io.InputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.MultipartBody;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/** Requests and answers whose body is the bytes of a file and not JSON (Photon: the raw routes). */
final class RawRoutes {

    private static final MediaType BYTES = MediaType.get("application/octet-stream");
    private static final Pattern FILE_NAME = Pattern.compile("filename=\"((?:[^\"\\\\]|\\\\.)*)\"");

    private RawRoutes() {}

    static HttpUrl uploadUrl(String baseUrl, FileSource file) {
        return HttpUrl.get(baseUrl + "/v1/attachments:upload")
                .newBuilder()
                .addEncodedQueryParameter("fileName", ProtoUrl.form(file.name()))
                .build();
    }

    /** One file is sent alone, without a content type; a Live Photo as a form of two. */
    static RequestBody uploadBody(FileSource file, FileSource companion) {
        if (companion == null) {
            return new FileBody(file, null);
        }
        return new MultipartBody.Builder()
                .setType(MultipartBody.FORM)
                .addFormDataPart("file", "blob", new FileBody(file, BYTES))
                .addFormDataPart("companion", "blob", new FileBody(companion, BYTES))
                .addFormDataPart("companionKind", Integer.toString(CompanionKind.COMPANION_KIND_LIVE_PHOTO_VIDEO_VALUE))
                .build();
    }

    static Request.Builder file(Request.Builder request, String baseUrl, String attachmentGuid, String which) {
        return request.url(HttpUrl.get(baseUrl + "/v1/attachments/" + ProtoUrl.segment(attachmentGuid) + "/" + which));
    }

    /** The description of the file comes from the previous call. */
    static AttachmentDownload primary(Response response, AttachmentInfo info, Attempt attempt) {
        long length = DownloadStream.size(response);
        long size = length < 0 && info.getTotalBytes() > 0 ? info.getTotalBytes() : length;
        return new AttachmentDownload(info.getFileName(), info.getMimeType(), size, stream(response, size, attempt));
    }

    /** The description of a companion is in the headers. */
    static AttachmentDownload companion(Response response, Attempt attempt) {
        long size = length(response);
        return new AttachmentDownload(
                fileName(response.header("content-disposition", "")),
                response.header("content-type"),
                size,
                stream(response, size, attempt));
    }

    private static InputStream stream(Response response, long size, Attempt attempt) {
        return SizedStream.of(new DownloadStream(response, attempt.redaction()::of), size);
    }

    private static String fileName(String disposition) {
        Matcher name = FILE_NAME.matcher(disposition);
        return name.find() ? name.group(1).replaceAll("\\\\(.)", "$1") : null;
    }

    private static long length(Response response) {
        String told = response.header("x-companion-total-bytes", "");
        return told.matches("\\d{1,18}") ? Long.parseLong(told) : DownloadStream.size(response);
    }
}
