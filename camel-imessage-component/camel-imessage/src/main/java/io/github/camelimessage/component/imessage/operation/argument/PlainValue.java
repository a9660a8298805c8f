// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.operation.argument;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** A body or header as lists and maps, whatever its original form. */
final class PlainValue {

    private PlainValue() {}

    /** Arrays, other iterables and JSON arrays become lists, JSON objects become maps; other values do not change. */
    static Object of(Object value) {
        if (value instanceof JsonNode node && node.isContainerNode()) {
            return VendorJson.plain(node);
        }
        if (value instanceof Object[] array) {
            return Arrays.asList(array);
        }
        // A path is one file, although it is iterable.
        boolean isOne = value instanceof Collection || value instanceof Path || value instanceof JsonNode;
        return value instanceof Iterable<?> elements && !isOne ? listOf(elements) : value;
    }

    private static List<Object> listOf(Iterable<?> elements) {
        List<Object> list = new ArrayList<>();
        elements.forEach(list::add);
        return list;
    }
}
