// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.linq.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.github.camelimessage.event.Event;
import io.github.camelimessage.event.LocationSharingEvent;
import io.github.camelimessage.event.PhoneNumberEvent;
import io.github.camelimessage.model.linq.LocationSharingData;
import io.github.camelimessage.model.linq.PhoneNumberStatusData;
import java.time.Instant;

/** Webhooks about a line, converted to the model. */
final class AccountEvents {

    private AccountEvents() {}

    static Event phoneNumber(EventPayload of) throws JsonProcessingException {
        PhoneNumberStatusData data = of.as(PhoneNumberStatusData.class);
        return data.phoneNumber() == null
                ? null
                : new PhoneNumberEvent(0, null, false, of.time(data.changedAt()), null, data.phoneNumber(), data);
    }

    static Event location(String type, EventPayload of) throws JsonProcessingException {
        LocationSharingData data = of.as(LocationSharingData.class);
        if (data.sharedBy() == null) {
            return null;
        }
        Instant told = LocationSharingEvent.STARTED.equals(type) ? data.beganAt() : data.endedAt();
        return new LocationSharingEvent(
                type, 0, data.chatId(), false, of.time(told), Actors.participant(null, data.sharedBy()), data);
    }
}
