// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.photon;

import io.github.camelimessage.photon.proto.CatchUpEventsRequest;
import io.github.camelimessage.photon.proto.CatchUpEventsResponse;
import io.github.camelimessage.photon.proto.EventServiceGrpc;
import io.grpc.stub.StreamObserver;

/** EventService on the log of the world. */
final class EventEndpoint extends EventServiceGrpc.EventServiceImplBase {
    private final EventStreams streams;

    EventEndpoint(EventStreams streams) {
        this.streams = streams;
    }

    @Override
    public void catchUpEvents(CatchUpEventsRequest request, StreamObserver<CatchUpEventsResponse> observer) {
        streams.catchUp(observer, request.hasAfterSequence() ? request.getAfterSequence() : null);
    }
}
