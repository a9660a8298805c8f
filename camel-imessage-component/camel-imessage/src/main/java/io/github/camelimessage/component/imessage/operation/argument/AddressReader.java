// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.operation.argument;

import io.github.camelimessage.model.Participant;
import io.github.camelimessage.rules.AddressText;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.apache.camel.Exchange;

/** Reads addresses from a collection, an array, a {@code Participant}, a JSON array, or text with commas. */
final class AddressReader {

    private AddressReader() {}

    /**
     * @return the addresses, cleaned; a blank one is empty
     * @throws UnusableValueException if an element is neither text nor a participant
     */
    static List<String> read(Object value, Exchange exchange) {
        return elements(value, exchange).map(AddressText::clean).toList();
    }

    private static Stream<String> elements(Object value, Exchange exchange) {
        Object plain = PlainValue.of(value);
        if (plain instanceof Collection<?> elements) {
            return elements.stream().map(AddressReader::element);
        }
        if (plain instanceof Participant) {
            return Stream.of(element(plain));
        }
        String text = TextReader.read(plain, exchange).strip();
        if (text.startsWith("[")) {
            return VendorJson.array(text).stream().map(AddressReader::element);
        }
        return Arrays.stream(text.split(",", -1));
    }

    private static String element(Object element) {
        if (element == null) {
            return "";
        }
        if (element instanceof Participant participant) {
            return participant.address();
        }
        if (!TextReader.isPlain(element)) {
            throw new UnusableValueException(
                    "one of them is a " + element.getClass().getTypeName() + ", which is not text");
        }
        return element.toString();
    }
}
