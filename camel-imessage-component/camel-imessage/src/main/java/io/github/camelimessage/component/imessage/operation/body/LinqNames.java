// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.operation.body;

import io.github.camelimessage.model.linq.CreateMessageRequest;
import io.github.camelimessage.model.linq.LinqMessageContent;
import io.github.camelimessage.model.linq.RequestPart;
import io.github.camelimessage.model.linq.SendMessageRequest;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The kinds of Linq's own bodies of {@code sendMessage}; a map is recognized by the names of its fields. */
enum LinqNames {
    /** A whole request. */
    REQUEST,
    /** The message of a request: its parts and options. */
    CONTENT,
    /** One of Linq's parts, or a list with one. */
    PARTS,
    /** Not one of Linq's own. */
    NONE;

    private static final Set<String> OF_CONTENT =
            Set.of("effect", "idempotency_key", "preferred_service", "reply_to", "experience");

    private static final Set<String> SHARED =
            Set.of("type", "text", "formatting", "mentions", "attachmentGuid", "url", "name", "bubbleIndex");

    static LinqNames of(Object body) {
        if (body instanceof SendMessageRequest || body instanceof CreateMessageRequest) {
            return REQUEST;
        }
        if (body instanceof LinqMessageContent) {
            return CONTENT;
        }
        if (body instanceof Map<?, ?> fields) {
            return of(fields);
        }
        return elements(body).stream().anyMatch(LinqNames::isLinqs) ? PARTS : NONE;
    }

    private static LinqNames of(Map<?, ?> fields) {
        if (fields.containsKey("message")) {
            return REQUEST;
        }
        if (fields.get("parts") instanceof Collection<?> parts) {
            return fields.size() > 1 || parts.stream().anyMatch(LinqNames::isLinqs) ? CONTENT : NONE;
        }
        if (fields.keySet().stream().anyMatch(OF_CONTENT::contains)) {
            return CONTENT;
        }
        return isPart(fields) ? PARTS : SHARED.containsAll(fields.keySet()) ? NONE : CONTENT;
    }

    static Collection<?> elements(Object body) {
        return body instanceof Collection<?> elements ? elements : body == null ? List.of() : List.of(body);
    }

    private static boolean isLinqs(Object element) {
        return element instanceof RequestPart || element instanceof Map<?, ?> fields && isPart(fields);
    }

    /** Whether these are the fields of one of Linq's parts. */
    static boolean isPart(Map<?, ?> fields) {
        Object type = fields.get("type");
        boolean isUnknownType = type != null && !type.equals("text") && !type.equals("attachment");
        return fields.containsKey("value") || isUnknownType || hasUnderscore(fields);
    }

    /** Whether it contains a name in Linq's form, such as {@code attachment_id}. */
    static boolean hasUnderscore(Object value) {
        if (value instanceof Map<?, ?> fields) {
            return fields.entrySet().stream()
                    .anyMatch(field ->
                            String.valueOf(field.getKey()).indexOf('_') >= 0 || hasUnderscore(field.getValue()));
        }
        return value instanceof Collection<?> elements && elements.stream().anyMatch(LinqNames::hasUnderscore);
    }
}
