// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.world;

import io.github.camelimessage.model.Participant;
import io.github.camelimessage.model.ServiceType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The address rules of iMessage: a full e-mail address, or a phone number in E.164 form. */
final class Addresses {
    private static final Pattern EMAIL = Pattern.compile("[^@\\s,;]+@[^@\\s,;]+\\.[^@\\s,;.]+");
    /** At least seven digits, which excludes short codes and service numbers. */
    private static final Pattern E164 = Pattern.compile("\\+[1-9]\\d{6,14}");

    private Addresses() {}

    static Participant participant(String field, String address) {
        String text = address == null ? "" : address.strip();
        if (E164.matcher(text).matches()) {
            return new Participant(text, ServiceType.IMESSAGE, null);
        }
        if (EMAIL.matcher(text).matches()) {
            return new Participant(text.toLowerCase(Locale.ROOT), ServiceType.IMESSAGE, null);
        }
        throw WorldException.invalid(
                field, text, "An address must be an e-mail address or a phone number like +15551234567");
    }

    /** Normalises a list that must not be empty and must not contain duplicates. */
    static List<Participant> distinct(List<String> addresses) {
        if (addresses.isEmpty()) {
            throw WorldException.invalid("addresses", null, "At least one address is required");
        }
        Map<String, Participant> distinct = new LinkedHashMap<>();
        for (int i = 0; i < addresses.size(); i++) {
            String field = "addresses[" + i + "]";
            Participant participant = participant(field, addresses.get(i));
            if (distinct.put(participant.address(), participant) != null) {
                throw WorldException.invalid(field, participant.address(), "The address is listed twice");
            }
        }
        return List.copyOf(distinct.values());
    }
}
