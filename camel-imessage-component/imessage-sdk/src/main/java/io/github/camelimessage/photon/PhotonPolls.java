// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.photon;

import io.github.camelimessage.event.EventFrame;
import io.github.camelimessage.photon.call.PhotonCalls;
import io.github.camelimessage.photon.mapping.EventMapping;
import io.github.camelimessage.photon.proto.PollServiceGrpc;
import io.github.camelimessage.photon.proto.SubscribePollEventsRequest;
import io.github.camelimessage.sdk.Polls;
import java.util.concurrent.Flow;

/** {@link Polls} on Photon's PollService. */
record PhotonPolls(PhotonCalls calls) implements Polls {

    @Override
    public Flow.Publisher<EventFrame> subscribeEvents(String pollMessageGuid) {
        SubscribePollEventsRequest.Builder request = SubscribePollEventsRequest.newBuilder();
        if (pollMessageGuid != null) {
            request.setPollMessageGuid(pollMessageGuid);
        }
        return calls.stream(PollServiceGrpc.getSubscribePollEventsMethod(), request.build(), EventMapping::poll);
    }
}
