// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.tail;

import io.github.camelimessage.event.EventFrame;
import io.github.camelimessage.photon.mapping.EventMapping;
import io.github.camelimessage.photon.proto.CatchUpEventsResponse;
import io.github.camelimessage.photon.proto.SubscribeChatEventsResponse;
import io.github.camelimessage.photon.proto.SubscribeGroupEventsResponse;
import io.github.camelimessage.photon.proto.SubscribeMessageEventsResponse;
import io.github.camelimessage.photon.proto.SubscribePollEventsResponse;

/** A heartbeat with a sequence, as a tail receives it. */
final class NumberedHeartbeat {

    private NumberedHeartbeat() {}

    static EventFrame ofStream(Family family, long sequence) {
        return switch (family) {
            case CHATS -> {
                SubscribeChatEventsResponse.Builder wire =
                        SubscribeChatEventsResponse.newBuilder().setSequence(sequence);
                wire.getHeartbeatBuilder();
                yield EventMapping.chat(wire.build());
            }
            case GROUPS -> {
                SubscribeGroupEventsResponse.Builder wire =
                        SubscribeGroupEventsResponse.newBuilder().setSequence(sequence);
                wire.getHeartbeatBuilder();
                yield EventMapping.group(wire.build());
            }
            case MESSAGES -> {
                SubscribeMessageEventsResponse.Builder wire =
                        SubscribeMessageEventsResponse.newBuilder().setSequence(sequence);
                wire.getHeartbeatBuilder();
                yield EventMapping.message(wire.build());
            }
            case POLLS -> {
                SubscribePollEventsResponse.Builder wire =
                        SubscribePollEventsResponse.newBuilder().setSequence(sequence);
                wire.getHeartbeatBuilder();
                yield EventMapping.poll(wire.build());
            }
        };
    }

    static EventFrame ofReplay(long sequence) {
        CatchUpEventsResponse.Builder wire = CatchUpEventsResponse.newBuilder().setSequence(sequence);
        wire.getHeartbeatBuilder();
        return EventMapping.catchUp(wire.build());
    }
}
