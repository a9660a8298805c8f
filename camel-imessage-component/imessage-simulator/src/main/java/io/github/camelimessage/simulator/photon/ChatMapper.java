// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.photon;

import com.google.protobuf.Timestamp;
import io.github.camelimessage.model.Participant;
import io.github.camelimessage.model.ServiceType;
import io.github.camelimessage.photon.proto.Chat;
import io.github.camelimessage.photon.proto.ChatServiceType;
import io.github.camelimessage.photon.proto.SingleServiceAddressInfo;
import io.github.camelimessage.simulator.world.ChatState;
import java.time.Instant;

/** Chats and participants in Photon's format. */
final class ChatMapper {
    private ChatMapper() {}

    static Chat chat(ChatState chat) {
        Chat.Builder wire = Chat.newBuilder()
                .setGuid(chat.guid())
                .setChatIdentifier(chat.identifier())
                .setIsGroup(chat.isGroup())
                .setService(ChatServiceType.CHAT_SERVICE_TYPE_IMESSAGE)
                .setIsArchived(chat.isArchived())
                .setUnreadCount(chat.unreadCount());
        if (chat.isGroup()) {
            wire.setGroupId(chat.identifier());
        }
        if (!chat.displayName().isEmpty()) {
            wire.setDisplayName(chat.displayName());
        }
        for (Participant participant : chat.participants()) {
            wire.addParticipants(participant(participant));
        }
        if (chat.lastMessage() != null) {
            wire.setLastMessage(MessageMapper.message(chat.lastMessage()));
        }
        return wire.build();
    }

    static SingleServiceAddressInfo participant(Participant participant) {
        SingleServiceAddressInfo.Builder wire = SingleServiceAddressInfo.newBuilder()
                .setAddress(participant.address())
                .setService(service(participant.service()));
        if (participant.country() != null) {
            wire.setCountry(participant.country());
        }
        return wire.build();
    }

    static Timestamp timestamp(Instant instant) {
        return Timestamp.newBuilder()
                .setSeconds(instant.getEpochSecond())
                .setNanos(instant.getNano())
                .build();
    }

    static ChatServiceType service(ServiceType service) {
        if (service.equals(ServiceType.IMESSAGE)) {
            return ChatServiceType.CHAT_SERVICE_TYPE_IMESSAGE;
        }
        if (service.equals(ServiceType.SMS)) {
            return ChatServiceType.CHAT_SERVICE_TYPE_SMS;
        }
        return service.equals(ServiceType.RCS)
                ? ChatServiceType.CHAT_SERVICE_TYPE_RCS
                : ChatServiceType.CHAT_SERVICE_TYPE_UNSPECIFIED;
    }
}
