// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.operation.argument;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelimessage.component.imessage.ModelConverter;
import io.github.camelimessage.event.Event;
import io.github.camelimessage.model.Message;
import java.util.Collection;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.BaseStream;

/** Names what a value is that cannot be used, and what to do about it. */
final class ValueKind {

    private ValueKind() {}

    /** Refuses what an event or an earlier operation left, although it has a form as text and as bytes. */
    static void refuseDocument(Object value) {
        if (value instanceof Event event) {
            throw new UnusableValueException("it is the event " + event.type()
                    + ": set the body, for example with transformDataType(\"imessage:text\") or"
                    + " setBody(simple(\"${body.message.content.text}\"))");
        }
        if (value != null && !(value instanceof Collection) && ModelConverter.isDocument(value.getClass())) {
            throw new UnusableValueException("it is the " + value.getClass().getSimpleName()
                    + " of an earlier operation: set the body"
                    + (value instanceof Message ? ", for example with setBody(simple(\"${body.content.text}\"))" : ""));
        }
    }

    /** What is neither text nor anything that holds text. */
    static UnusableValueException noText(Object value) {
        return new UnusableValueException(named(value) + ", which is no text: " + advice(value));
    }

    /** What holds no bytes. */
    static UnusableValueException noBytes(Object value) {
        return new UnusableValueException(named(value)
                + ", which holds no bytes: convert it before, for example with convertBodyTo(byte[].class)");
    }

    private static String named(Object value) {
        String type = value.getClass().getTypeName();
        return value instanceof Collection ? "it is a list (" + type + ")" : "it is a " + type;
    }

    private static String advice(Object value) {
        if (value instanceof Throwable) {
            return "set what people are to read, and no exception";
        }
        if (value instanceof Optional) {
            return "take its value, for example with simple(\"${body.get}\")";
        }
        if (isMany(value)) {
            return "take one of its elements, or join them, for example with simple(\"${join(', ')}\")";
        }
        return "take a field of it, for example with simple(\"${body.name}\"), or marshal it";
    }

    private static boolean isMany(Object value) {
        return value.getClass().isArray()
                || value instanceof Iterable && !(value instanceof JsonNode)
                || value instanceof Iterator
                || value instanceof BaseStream;
    }
}
