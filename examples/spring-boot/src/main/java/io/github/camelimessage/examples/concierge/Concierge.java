// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.examples.concierge;

import io.github.camelimessage.event.Event;
import io.github.camelimessage.event.GroupChange.ParticipantAdded;
import io.github.camelimessage.event.GroupEvent;
import io.github.camelimessage.event.MessageEvent;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Decides what to reply. It sees only events and does not depend on the vendor. */
@Component
public class Concierge {

    private final ConciergeProperties hotel;

    Concierge(ConciergeProperties hotel) {
        this.hotel = hotel;
    }

    /** Empty for an event that needs no reply, such as an own message. */
    public Optional<Reply> reply(Event event) {
        if (event instanceof GroupEvent group && group.change() instanceof ParticipantAdded added) {
            return Optional.of(welcome(added.participant().address()));
        }
        if (event instanceof MessageEvent.Received received && !received.isFromMe()) {
            return Optional.of(answer(received.message().content().text()));
        }
        return Optional.empty();
    }

    private Reply welcome(String address) {
        return new Reply(
                "Welcome, " + hotel.guests().getOrDefault(address, address) + "! Ask me anything.", CaseState.OPEN);
    }

    private Reply answer(String text) {
        String words = text == null ? "" : text.toLowerCase(Locale.ROOT);
        if (words.contains("thank")) {
            return new Reply("You are welcome.", CaseState.DONE);
        }
        return hotel.answers().entrySet().stream()
                .filter(answer -> words.contains(answer.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .map(answer -> new Reply(answer, CaseState.OPEN))
                .orElse(new Reply("I pass that on to my colleagues.", CaseState.WAITING));
    }
}
