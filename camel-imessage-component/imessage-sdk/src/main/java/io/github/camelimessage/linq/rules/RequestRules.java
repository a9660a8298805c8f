// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.linq.rules;

import io.github.camelimessage.model.linq.ChangeOperation;
import io.github.camelimessage.model.linq.CreateAttachmentRequest;
import io.github.camelimessage.model.linq.NewPollOption;
import io.github.camelimessage.model.linq.ReactionRequest;
import io.github.camelimessage.model.linq.ReactionType;
import io.github.camelimessage.model.linq.ThreadOrder;
import io.github.camelimessage.model.linq.VoiceMemoRequest;
import io.github.camelimessage.model.linq.WebhookEventType;
import java.util.List;

/** The rules of smaller requests. */
public final class RequestRules {

    private static final int LARGEST_PAGE = 100;
    public static final long LARGEST_FILE = 100L * 1024 * 1024; // Linq does not define MB: the larger meaning

    private final Urls urls;
    private final PartRules parts;

    public RequestRules(Urls urls) {
        this.urls = urls;
        this.parts = new PartRules(urls);
    }

    public ReactionRequest reaction(ReactionRequest request) {
        Refusal.required("reaction", request);
        operation(request.operation());
        Refusal.required("type", request.type());
        if (request.type().equals(ReactionType.CUSTOM)) {
            Refusal.text("custom_emoji", request.customEmoji());
        } else {
            Refusal.unless(
                    request.customEmoji() == null, "custom_emoji", request.customEmoji(), "is for type custom only");
        }
        Refusal.unless(
                !request.type().equals(ReactionType.STICKER), "type", request.type(), "a sticker can only be received");
        MessageRules.partIndex("part_index", request.partIndex());
        return request;
    }

    public static void operation(ChangeOperation operation) {
        Refusal.required("operation", operation);
        Refusal.unless(
                operation.equals(ChangeOperation.ADD) || operation.equals(ChangeOperation.REMOVE),
                "operation",
                operation,
                "is add or remove, but this one is " + operation);
    }

    public VoiceMemoRequest voiceMemo(VoiceMemoRequest request) {
        Refusal.required("voice_memo", request);
        parts.oneSource(
                "voice_memo", "attachment_id", request.attachmentId(), "voice_memo_url", request.voiceMemoUrl());
        return request;
    }

    public static CreateAttachmentRequest attachment(CreateAttachmentRequest request) {
        Refusal.required("attachment", request);
        Refusal.text("filename", request.filename());
        Refusal.text("content_type", request.contentType());
        Refusal.unless(
                request.sizeBytes() > 0 && request.sizeBytes() <= LARGEST_FILE,
                "size_bytes",
                request.sizeBytes(),
                "a file has 1 byte to 100 MB, but this one has " + request.sizeBytes());
        return request;
    }

    public static void pollOptions(String field, List<NewPollOption> options, int least) {
        Refusal.some(field, options);
        Refusal.unless(
                options.size() >= least,
                field,
                null,
                "at least " + least + " are needed, but there are " + options.size());
        for (int i = 0; i < options.size(); i++) {
            Refusal.text(field + "[" + i + "].text", options.get(i).text());
        }
    }

    /** The size of a page of chats or of a thread, or null. */
    public static void pageLimit(Integer limit) {
        Refusal.unless(
                limit == null || limit >= 1 && limit <= LARGEST_PAGE,
                "limit",
                limit,
                "is 1 to " + LARGEST_PAGE + ", but is " + limit);
    }

    /** The order of a thread, or null. */
    public static void order(ThreadOrder order) {
        Refusal.unless(
                order == null || order.equals(ThreadOrder.ASC) || order.equals(ThreadOrder.DESC),
                "order",
                order,
                "is asc or desc, but this one is " + order);
    }

    /** The size of a page whose maximum is not documented, or null. */
    public static void limit(Integer limit) {
        Refusal.unless(limit == null || limit >= 1, "limit", limit, "is at least 1, but is " + limit);
    }

    public void subscription(String targetUrl, List<WebhookEventType> events, List<String> phoneNumbers) {
        urls.httpsOrNull("target_url", targetUrl);
        if (events != null) {
            Refusal.some("subscribed_events", events);
        }
        Handles.phones("phone_numbers", phoneNumbers);
    }

    /** A required value. */
    public static <T> T required(String field, T value) {
        return Refusal.required(field, value);
    }
}
