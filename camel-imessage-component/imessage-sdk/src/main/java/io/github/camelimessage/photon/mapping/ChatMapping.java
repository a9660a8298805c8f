// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.photon.mapping;

import io.github.camelimessage.model.Chat;
import io.github.camelimessage.model.CreateChatResult;
import io.github.camelimessage.model.GroupIcon;
import io.github.camelimessage.model.Participant;
import io.github.camelimessage.photon.proto.CreateChatResponse;
import io.github.camelimessage.photon.proto.GetIconResponse;
import io.github.camelimessage.photon.proto.SingleServiceAddressInfo;

/** Chats and participants, from the contract to the model. */
public final class ChatMapping {

    private ChatMapping() {}

    public static CreateChatResult created(CreateChatResponse wire) {
        return new CreateChatResult(
                chat(wire.hasChat(), wire.getChat()),
                wire.hasInitialMessage() ? MessageMapping.message(wire.getInitialMessage()) : null);
    }

    /** The chat of an answer that must have one. */
    public static Chat chat(boolean present, io.github.camelimessage.photon.proto.Chat wire) {
        Answers.require(present, "chat");
        return new Chat(
                wire.getGuid(),
                wire.hasChatIdentifier() ? wire.getChatIdentifier() : null,
                wire.hasGroupId() ? wire.getGroupId() : null,
                wire.getDisplayName(),
                wire.getIsGroup(),
                EnumMapping.service(
                        wire, io.github.camelimessage.photon.proto.Chat.SERVICE_FIELD_NUMBER, wire.getServiceValue()),
                wire.getIsArchived(),
                wire.getIsFiltered(),
                wire.hasUnreadCount() ? wire.getUnreadCount() : null,
                wire.getParticipantsList().stream()
                        .map(ChatMapping::participant)
                        .toList(),
                wire.hasLastMessage() ? MessageMapping.message(wire.getLastMessage()) : null);
    }

    public static GroupIcon icon(GetIconResponse wire) {
        return new GroupIcon(wire.getData().toByteArray(), wire.getMimeType());
    }

    static Participant participant(SingleServiceAddressInfo wire) {
        return new Participant(
                wire.getAddress(),
                EnumMapping.service(wire, SingleServiceAddressInfo.SERVICE_FIELD_NUMBER, wire.getServiceValue()),
                wire.hasCountry() ? wire.getCountry() : null);
    }
}
