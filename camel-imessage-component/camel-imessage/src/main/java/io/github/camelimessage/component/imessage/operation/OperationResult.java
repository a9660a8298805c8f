// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.operation;

import io.github.camelimessage.component.imessage.IMessageConstants;
import io.github.camelimessage.component.imessage.ResultList;
import io.github.camelimessage.model.Chat;
import io.github.camelimessage.model.CreateChatResult;
import io.github.camelimessage.model.GroupIcon;
import io.github.camelimessage.model.Message;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;

/**
 * What an operation changes in the exchange.
 *
 * @param body the new body; null does not change the body
 * @param headers headers to set; a null value removes the header, so that a value of an earlier operation is not taken
 *     for one of this
 */
record OperationResult(Object body, Map<String, Object> headers) {

    private static final OperationResult NOTHING = new OperationResult(null, Map.of());

    OperationResult {
        body = body instanceof List<?> list ? new ResultList<>(list) : body;
    }

    static OperationResult nothing(Void ignored) {
        return NOTHING;
    }

    static OperationResult body(Object body) {
        return new OperationResult(body, Map.of());
    }

    static OperationResult chat(Chat chat) {
        return new OperationResult(chat, Map.of(IMessageConstants.CHAT_GUID, chat.guid()));
    }

    static OperationResult createdChat(CreateChatResult created) {
        Message opening = created.initialMessage();
        Map<String, Object> headers = new HashMap<>();
        headers.put(IMessageConstants.CHAT_GUID, created.chat().guid());
        headers.put(IMessageConstants.MESSAGE_GUID, opening == null ? null : opening.guid());
        return new OperationResult(created.chat(), headers);
    }

    /** @param chatGuid its chat; null if the answer does not contain it */
    static OperationResult message(String chatGuid, Message message) {
        Map<String, Object> headers = new HashMap<>();
        headers.put(IMessageConstants.CHAT_GUID, chatGuid);
        headers.put(IMessageConstants.MESSAGE_GUID, message.guid());
        return new OperationResult(message, headers);
    }

    /** A page of a list. */
    static OperationResult page(List<?> items, String nextCursor) {
        boolean last = nextCursor == null || nextCursor.isEmpty();
        return new OperationResult(
                items, Collections.singletonMap(IMessageConstants.NEXT_CURSOR, last ? null : nextCursor));
    }

    static OperationResult icon(GroupIcon icon) {
        return bytes(icon.data(), icon.mimeType());
    }

    /** Bytes with a type and without a name: the name of an earlier file is removed. */
    static OperationResult bytes(byte[] data, String mimeType) {
        Map<String, Object> headers = new HashMap<>();
        headers.put(Exchange.CONTENT_TYPE, mimeType);
        headers.put(Exchange.FILE_NAME, null);
        headers.put(Exchange.CONTENT_LENGTH, null);
        return new OperationResult(data, headers);
    }

    /** The same, with one more header. */
    OperationResult with(String header, Object value) {
        Map<String, Object> more = new HashMap<>(headers);
        more.put(header, value);
        return new OperationResult(body, more);
    }

    void writeTo(org.apache.camel.Message message) {
        if (body != null) {
            message.setBody(body);
        }
        headers.forEach((name, value) -> {
            if (value == null) {
                message.removeHeader(name);
            } else {
                message.setHeader(name, value);
            }
        });
    }
}
