// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.linq.rest;

import io.github.camelimessage.simulator.linq.account.Attachments;
import io.github.camelimessage.simulator.linq.json.AttachmentCreateJson;
import io.github.camelimessage.simulator.linq.json.AttachmentJson;
import java.util.Map;

/** Attachments: upload URLs and the state of files. */
final class AttachmentEndpoints {
    /** The documentation says 100 MB. The larger meaning of a megabyte refuses nothing that Linq accepts. */
    private static final long MAX_BYTES = 100L * 1024 * 1024;

    private final RestContext context;
    private final Attachments attachments;

    AttachmentEndpoints(RestContext context) {
        this.context = context;
        this.attachments = context.account().attachments();
    }

    /** POST /v3/attachments. */
    Answer create(Call call) {
        Input input = call.input();
        String type = ContentTypes.requireSupported(input.required("content_type"));
        String filename = input.required("filename");
        Long size = input.optionalLong("size_bytes");
        if (size == null) {
            throw Refused.missing("size_bytes");
        }
        if (size < 1) {
            throw Refused.value("A file must have at least one byte");
        }
        if (size > MAX_BYTES) {
            throw Refused.tooLarge("A file must not be larger than 100 MB");
        }
        Attachments.Entry entry =
                attachments.create(filename, type, size, context.account().now());
        return Answer.ok(new AttachmentCreateJson(
                entry.id(),
                attachments.downloadUrl(entry.id(), filename),
                entry.uploadExpires().toString(),
                "PUT",
                Map.of("Content-Type", type, "Content-Length", Long.toString(size)),
                attachments.uploadUrl(entry)));
    }

    /** GET /v3/attachments/{attachmentId}. */
    Answer get(Call call) {
        Attachments.Entry entry = entry(call);
        boolean isThere = entry.file() != null;
        return Answer.ok(new AttachmentJson(
                entry.id(),
                entry.contentType(),
                entry.created().toString(),
                entry.filename(),
                entry.size(),
                isThere ? "complete" : "pending",
                isThere ? attachments.downloadUrl(entry.id(), entry.filename()) : null));
    }

    /** DELETE /v3/attachments/{attachmentId}. */
    Answer delete(Call call) {
        attachments.delete(entry(call));
        return Answer.noContent();
    }

    private Attachments.Entry entry(Call call) {
        String id = call.path().get("attachmentId");
        if (!Checks.isUuid(id)) {
            throw Refused.value("The attachment id is not a UUID");
        }
        Attachments.Entry entry = attachments.find(id);
        if (entry == null) {
            throw Refused.noAttachment();
        }
        return entry;
    }
}
