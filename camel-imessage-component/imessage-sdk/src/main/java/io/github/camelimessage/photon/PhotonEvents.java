// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.photon;

import io.github.camelimessage.error.ValidationException;
import io.github.camelimessage.event.EventFrame;
import io.github.camelimessage.photon.call.PhotonCalls;
import io.github.camelimessage.photon.mapping.EventMapping;
import io.github.camelimessage.photon.proto.CatchUpEventsRequest;
import io.github.camelimessage.photon.proto.EventServiceGrpc;
import io.github.camelimessage.sdk.Connection;
import io.github.camelimessage.sdk.Events;
import java.util.concurrent.Flow;

/** {@link Events} on Photon's EventService. */
record PhotonEvents(PhotonCalls calls) implements Events {

    @Override
    public Flow.Publisher<EventFrame> catchUp(Long afterSequence) {
        CatchUpEventsRequest.Builder request = CatchUpEventsRequest.newBuilder();
        if (afterSequence != null) {
            if (afterSequence < 0) {
                throw ValidationException.invalidArgument(
                        "since", afterSequence, "A sequence must not be negative, but is " + afterSequence);
            }
            request.setAfterSequence(afterSequence);
        }
        return calls.stream(EventServiceGrpc.getCatchUpEventsMethod(), request.build(), EventMapping::catchUp);
    }

    @Override
    public Connection connection() {
        return calls.connection();
    }
}
