// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.photon;

import com.google.protobuf.Message;
import com.google.protobuf.Timestamp;
import io.github.camelimessage.error.ValidationException;
import io.github.camelimessage.photon.proto.ListChatMessagesRequest;
import io.github.camelimessage.photon.proto.ListRecentMessagesRequest;
import io.github.camelimessage.sdk.MessageFilter;
import java.time.Instant;

/** Filters of message lists as Photon's requests, which have the same fields under different numbers. */
final class MessageFilters {

    private static final int LARGEST_PAGE = 100;

    private MessageFilters() {}

    static ListRecentMessagesRequest recent(MessageFilter filter) {
        return put(filter, ListRecentMessagesRequest.newBuilder()).build();
    }

    static ListChatMessagesRequest inChat(String chatGuid, MessageFilter filter) {
        return put(filter, ListChatMessagesRequest.newBuilder().setChatGuid(chatGuid))
                .build();
    }

    private static <B extends Message.Builder> B put(MessageFilter filter, B request) {
        put("page_size", filter.pageSize() == null ? null : pageSize(filter.pageSize()), request);
        put("page_token", filter.pageToken(), request);
        put("is_from_me", filter.isFromMe(), request);
        put("is_read", filter.isRead(), request);
        put("before", timestamp(filter.before()), request);
        put("after", timestamp(filter.after()), request);
        return request;
    }

    private static void put(String field, Object value, Message.Builder request) {
        if (value != null) {
            request.setField(request.getDescriptorForType().findFieldByName(field), value);
        }
    }

    private static int pageSize(int size) {
        if (size < 1 || size > LARGEST_PAGE) {
            throw ValidationException.invalidArgument(
                    "page_size",
                    size,
                    "A page must have 1 to " + LARGEST_PAGE + " messages, but " + size + "" + " were requested");
        }
        return size;
    }

    private static Timestamp timestamp(Instant time) {
        return time == null
                ? null
                : Timestamp.newBuilder()
                        .setSeconds(time.getEpochSecond())
                        .setNanos(time.getNano())
                        .build();
    }
}
