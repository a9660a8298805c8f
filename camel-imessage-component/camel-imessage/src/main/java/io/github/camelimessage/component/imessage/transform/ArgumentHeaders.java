// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.transform;

import io.github.camelimessage.component.imessage.IMessageConstants;
import java.lang.reflect.Field;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.camel.Exchange;
import org.apache.camel.spi.Metadata;

/**
 * The headers of arguments, by the name of the endpoint option with the same meaning. They are read from the constants,
 * so that none is forgotten; two are Camel's own.
 */
final class ArgumentHeaders {

    static final String CONTENT_TYPE = "contentType";

    private static final String PREFIX = "CamelIMessage";

    private static final Set<String> OBJECTS =
            Set.of(IMessageConstants.STICKER_PLACEMENT, IMessageConstants.APP_CARD_SESSION);

    /** {@code effect} to {@code CamelIMessageEffect}, and so on. */
    static final Map<String, Header> BY_NAME = find();

    /**
     * @param isBinary whether its value is bytes, in Base64 in JSON
     * @param isObject whether its value may be a JSON object
     */
    record Header(String name, boolean isBinary, boolean isObject) {}

    private ArgumentHeaders() {}

    private static Map<String, Header> find() {
        Map<String, Header> found = new TreeMap<>();
        found.put("fileName", new Header(Exchange.FILE_NAME, false, false));
        found.put(CONTENT_TYPE, new Header(Exchange.CONTENT_TYPE, false, false));
        for (Field constant : IMessageConstants.class.getFields()) {
            Metadata metadata = constant.getAnnotation(Metadata.class);
            if (metadata != null && !metadata.label().contains("consumer")) {
                Header header = new Header(
                        value(constant), "byte[]".equals(metadata.javaType()), OBJECTS.contains(value(constant)));
                if (header.name().startsWith(PREFIX) && !header.name().equals(IMessageConstants.OPERATION)) {
                    found.put(argument(header.name()), header);
                }
            }
        }
        return Collections.unmodifiableMap(found);
    }

    private static String value(Field constant) {
        try {
            return (String) constant.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("The constants of headers are public", e);
        }
    }

    private static String argument(String header) {
        String name = header.substring(PREFIX.length());
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }
}
