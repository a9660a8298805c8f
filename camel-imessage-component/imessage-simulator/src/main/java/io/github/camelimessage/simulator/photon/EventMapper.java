// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.photon;

import io.github.camelimessage.photon.proto.ChatArchived;
import io.github.camelimessage.photon.proto.ChatBackgroundChanged;
import io.github.camelimessage.photon.proto.ChatBackgroundRemoved;
import io.github.camelimessage.photon.proto.ChatChangeEvent;
import io.github.camelimessage.photon.proto.ChatMarkedRead;
import io.github.camelimessage.photon.proto.ChatUnarchived;
import io.github.camelimessage.photon.proto.GroupChangeEvent;
import io.github.camelimessage.photon.proto.GroupDisplayNameChanged;
import io.github.camelimessage.photon.proto.GroupIconChanged;
import io.github.camelimessage.photon.proto.GroupIconRemoved;
import io.github.camelimessage.photon.proto.GroupParticipantAdded;
import io.github.camelimessage.photon.proto.GroupParticipantLeft;
import io.github.camelimessage.photon.proto.GroupParticipantRemoved;
import io.github.camelimessage.photon.proto.PollChangeEvent;
import io.github.camelimessage.photon.proto.PollOption;
import io.github.camelimessage.simulator.world.ChatChange;
import io.github.camelimessage.simulator.world.GroupChange;
import io.github.camelimessage.simulator.world.LogEntry;
import io.github.camelimessage.simulator.world.PollChange;
import io.github.camelimessage.simulator.world.PollState;
import java.util.List;

/** Chat, group and poll events in Photon's format. */
final class EventMapper {
    private EventMapper() {}

    static ChatChangeEvent chat(LogEntry entry, ChatChange change) {
        ChatChangeEvent.Builder wire = ChatChangeEvent.newBuilder()
                .setChatGuid(entry.chatGuid())
                .setOccurredAt(ChatMapper.timestamp(entry.occurredAt()))
                .setActor(ChatMapper.participant(entry.actor().handle()))
                .setIsFromMe(entry.isFromMe());
        if (change instanceof ChatChange.BackgroundChanged) {
            wire.setBackgroundChanged(ChatBackgroundChanged.getDefaultInstance());
        } else if (change instanceof ChatChange.BackgroundRemoved) {
            wire.setBackgroundRemoved(ChatBackgroundRemoved.getDefaultInstance());
        } else if (change instanceof ChatChange.MarkedRead) {
            wire.setMarkedRead(ChatMarkedRead.getDefaultInstance());
        } else if (change instanceof ChatChange.Archived) {
            wire.setArchived(ChatArchived.getDefaultInstance());
        } else if (change instanceof ChatChange.Unarchived) {
            wire.setUnarchived(ChatUnarchived.getDefaultInstance());
        }
        return wire.build();
    }

    static GroupChangeEvent group(LogEntry entry, GroupChange change) {
        GroupChangeEvent.Builder wire = GroupChangeEvent.newBuilder()
                .setChatGuid(entry.chatGuid())
                .setOccurredAt(ChatMapper.timestamp(entry.occurredAt()))
                .setActor(ChatMapper.participant(entry.actor().handle()))
                .setIsFromMe(entry.isFromMe());
        if (change instanceof GroupChange.DisplayNameChanged renamed) {
            wire.setDisplayNameChanged(GroupDisplayNameChanged.newBuilder().setDisplayName(renamed.displayName()));
        } else if (change instanceof GroupChange.ParticipantAdded added) {
            wire.setParticipantAdded(
                    GroupParticipantAdded.newBuilder().setParticipant(ChatMapper.participant(added.participant())));
        } else if (change instanceof GroupChange.ParticipantRemoved removed) {
            wire.setParticipantRemoved(
                    GroupParticipantRemoved.newBuilder().setParticipant(ChatMapper.participant(removed.participant())));
        } else if (change instanceof GroupChange.ParticipantLeft left) {
            wire.setParticipantLeft(
                    GroupParticipantLeft.newBuilder().setParticipant(ChatMapper.participant(left.participant())));
        } else if (change instanceof GroupChange.IconChanged) {
            wire.setIconChanged(GroupIconChanged.getDefaultInstance());
        } else if (change instanceof GroupChange.IconRemoved) {
            wire.setIconRemoved(GroupIconRemoved.getDefaultInstance());
        }
        return wire.build();
    }

    static PollChangeEvent poll(LogEntry entry, PollChange change) {
        PollChangeEvent.Builder wire = PollChangeEvent.newBuilder()
                .setChatGuid(entry.chatGuid())
                .setPollMessageGuid(change.pollGuid())
                .setOccurredAt(ChatMapper.timestamp(entry.occurredAt()))
                .setActor(ChatMapper.participant(entry.actor().handle()))
                .setIsFromMe(entry.isFromMe());
        if (change instanceof PollChange.Created created) {
            wire.getCreatedBuilder().setTitle(created.title()).addAllOptions(options(created.options()));
        } else if (change instanceof PollChange.OptionAdded added) {
            wire.getOptionAddedBuilder().setTitle(added.title()).addAllOptions(options(added.options()));
        } else if (change instanceof PollChange.Voted voted) {
            wire.getVotedBuilder().setOptionIdentifier(voted.optionId());
        } else if (change instanceof PollChange.Unvoted unvoted) {
            wire.getUnvotedBuilder().setOptionIdentifier(unvoted.optionId());
        }
        return wire.build();
    }

    static List<PollOption> options(List<PollState.Option> options) {
        return options.stream()
                .map(option -> PollOption.newBuilder()
                        .setOptionIdentifier(option.id())
                        .setText(option.text())
                        .setCreatorHandle(option.creator())
                        .build())
                .toList();
    }
}
