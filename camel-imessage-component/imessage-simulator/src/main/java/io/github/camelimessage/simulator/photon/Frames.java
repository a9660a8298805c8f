// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.photon;

import com.google.protobuf.Message;
import io.github.camelimessage.photon.proto.CatchUpEventsComplete;
import io.github.camelimessage.photon.proto.CatchUpEventsResponse;
import io.github.camelimessage.photon.proto.Heartbeat;
import io.github.camelimessage.photon.proto.SubscribeChatEventsResponse;
import io.github.camelimessage.photon.proto.SubscribeGroupEventsResponse;
import io.github.camelimessage.photon.proto.SubscribeMessageEventsResponse;
import io.github.camelimessage.photon.proto.SubscribePollEventsResponse;
import io.github.camelimessage.simulator.world.ChatChange;
import io.github.camelimessage.simulator.world.GroupChange;
import io.github.camelimessage.simulator.world.LogEntry;
import io.github.camelimessage.simulator.world.MessageChange;
import io.github.camelimessage.simulator.world.PollChange;
import java.util.function.Function;

/**
 * Creates the frames of one kind of stream.
 *
 * @param rpc name of the RPC
 * @param frame creates the frame of a log entry, or null if the stream skips it
 * @param heartbeat the heartbeat frame; it has no sequence unless a fault sets one
 */
record Frames<F extends Message>(String rpc, Function<LogEntry, F> frame, F heartbeat) {
    private static final Heartbeat BEAT = Heartbeat.getDefaultInstance();

    static Frames<SubscribeChatEventsResponse> chats(String chatGuid) {
        return new Frames<>(
                "SubscribeChatEvents",
                entry -> entry.change() instanceof ChatChange change && matches(chatGuid, entry.chatGuid())
                        ? SubscribeChatEventsResponse.newBuilder()
                                .setSequence(entry.sequence())
                                .setChatChanged(EventMapper.chat(entry, change))
                                .build()
                        : null,
                SubscribeChatEventsResponse.newBuilder().setHeartbeat(BEAT).build());
    }

    static Frames<SubscribeGroupEventsResponse> groups(String chatGuid) {
        return new Frames<>(
                "SubscribeGroupEvents",
                entry -> entry.change() instanceof GroupChange change && matches(chatGuid, entry.chatGuid())
                        ? SubscribeGroupEventsResponse.newBuilder()
                                .setSequence(entry.sequence())
                                .setGroupChanged(EventMapper.group(entry, change))
                                .build()
                        : null,
                SubscribeGroupEventsResponse.newBuilder().setHeartbeat(BEAT).build());
    }

    static Frames<SubscribeMessageEventsResponse> messages(String chatGuid) {
        return new Frames<>(
                "SubscribeMessageEvents",
                entry -> entry.change() instanceof MessageChange change && matches(chatGuid, entry.chatGuid())
                        ? SubscribeMessageEventsResponse.newBuilder()
                                .setSequence(entry.sequence())
                                .setMessageChanged(MessageEventMapper.message(entry, change))
                                .build()
                        : null,
                SubscribeMessageEventsResponse.newBuilder().setHeartbeat(BEAT).build());
    }

    static Frames<SubscribePollEventsResponse> polls(String pollGuid) {
        return new Frames<>(
                "SubscribePollEvents",
                entry -> entry.change() instanceof PollChange change && matches(pollGuid, change.pollGuid())
                        ? SubscribePollEventsResponse.newBuilder()
                                .setSequence(entry.sequence())
                                .setPollChanged(EventMapper.poll(entry, change))
                                .build()
                        : null,
                SubscribePollEventsResponse.newBuilder().setHeartbeat(BEAT).build());
    }

    static Frames<CatchUpEventsResponse> catchUp() {
        return new Frames<>(
                "CatchUpEvents",
                Frames::replayed,
                CatchUpEventsResponse.newBuilder().setHeartbeat(BEAT).build());
    }

    static CatchUpEventsResponse complete(long head) {
        return CatchUpEventsResponse.newBuilder()
                .setComplete(CatchUpEventsComplete.newBuilder().setHeadSequence(head))
                .build();
    }

    private static CatchUpEventsResponse replayed(LogEntry entry) {
        CatchUpEventsResponse.Builder wire = CatchUpEventsResponse.newBuilder().setSequence(entry.sequence());
        if (entry.change() instanceof ChatChange change) {
            wire.setChatChanged(EventMapper.chat(entry, change));
        } else if (entry.change() instanceof GroupChange change) {
            wire.setGroupChanged(EventMapper.group(entry, change));
        } else if (entry.change() instanceof MessageChange change) {
            wire.setMessageChanged(MessageEventMapper.message(entry, change));
        } else if (entry.change() instanceof PollChange change) {
            wire.setPollChanged(EventMapper.poll(entry, change));
        }
        return wire.build();
    }

    private static boolean matches(String wanted, String guid) {
        return wanted.isEmpty() || wanted.equals(guid);
    }
}
