// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.photon.mapping;

import com.google.protobuf.Message;
import io.github.camelimessage.model.CompanionKind;
import io.github.camelimessage.model.ItemType;
import io.github.camelimessage.model.LocationType;
import io.github.camelimessage.model.ReactionKind;
import io.github.camelimessage.model.ServiceType;
import io.github.camelimessage.model.TransferState;
import io.github.camelimessage.photon.transport.EnumNames;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;

/**
 * Enum values of the contract as open values of the model. A value that the contract does not know stays readable: by its
 * number over gRPC, by its name over HTTP.
 */
final class EnumMapping {

    private EnumMapping() {}

    static ServiceType service(Message owner, int field, int number) {
        return open(owner, field, number, EnumMapping::knownService, ServiceType::new);
    }

    /** A list of services; names that the contract does not know come after those that it knows. */
    static List<ServiceType> services(Message owner, int field, List<Integer> numbers) {
        List<ServiceType> services = new ArrayList<>();
        for (int number : numbers) {
            ServiceType known = knownService(number);
            services.add(known == null ? new ServiceType(Integer.toString(number)) : known);
        }
        EnumNames.in(owner, field).forEach(name -> services.add(new ServiceType(name)));
        return services;
    }

    static TransferState transferState(Message owner, int field, int number) {
        return open(owner, field, number, EnumMapping::knownTransferState, TransferState::new);
    }

    static ItemType itemType(Message owner, int field, int number) {
        return open(owner, field, number, EnumMapping::knownItemType, ItemType::new);
    }

    static ReactionKind reactionKind(Message owner, int field, int number) {
        return open(owner, field, number, EnumMapping::knownReactionKind, ReactionKind::new);
    }

    static CompanionKind companionKind(Message owner, int field, int number) {
        return open(owner, field, number, EnumMapping::knownCompanionKind, CompanionKind::new);
    }

    static LocationType locationType(Message owner, int field, int number) {
        return open(owner, field, number, EnumMapping::knownLocationType, LocationType::new);
    }

    private static <T> T open(Message owner, int field, int number, IntFunction<T> known, Function<String, T> raw) {
        List<String> names = EnumNames.in(owner, field);
        if (!names.isEmpty()) {
            return raw.apply(names.get(0));
        }
        T value = known.apply(number);
        return value == null ? raw.apply(Integer.toString(number)) : value;
    }

    private static ServiceType knownService(int number) {
        return switch (number) {
            case 0 -> ServiceType.UNKNOWN;
            case 1 -> ServiceType.IMESSAGE;
            case 2 -> ServiceType.SMS;
            case 3 -> ServiceType.RCS;
            default -> null;
        };
    }

    private static TransferState knownTransferState(int number) {
        return switch (number) {
            case -1 -> TransferState.UNAVAILABLE;
            case 0 -> TransferState.PENDING;
            case 1 -> TransferState.TRANSFERRING;
            case 2 -> TransferState.FAILED;
            case 5 -> TransferState.FINISHED;
            case 6 -> TransferState.UNKNOWN;
            default -> null;
        };
    }

    private static ItemType knownItemType(int number) {
        return switch (number) {
            case 0 -> ItemType.NORMAL;
            case 1 -> ItemType.PARTICIPANT_CHANGE;
            case 2 -> ItemType.GROUP_NAME_CHANGE;
            case 3 -> ItemType.CHAT_ACTION;
            default -> null;
        };
    }

    private static ReactionKind knownReactionKind(int number) {
        return switch (number) {
            case 0 -> ReactionKind.LOVE;
            case 1 -> ReactionKind.LIKE;
            case 2 -> ReactionKind.DISLIKE;
            case 3 -> ReactionKind.LAUGH;
            case 4 -> ReactionKind.EMPHASIZE;
            case 5 -> ReactionKind.QUESTION;
            case 6 -> ReactionKind.EMOJI;
            case 7 -> ReactionKind.STICKER;
            default -> null;
        };
    }

    private static CompanionKind knownCompanionKind(int number) {
        return switch (number) {
            case 0 -> CompanionKind.UNKNOWN;
            case 1 -> CompanionKind.LIVE_PHOTO_VIDEO;
            default -> null;
        };
    }

    private static LocationType knownLocationType(int number) {
        return switch (number) {
            case 0 -> LocationType.UNKNOWN;
            case 1 -> LocationType.LEGACY;
            case 2 -> LocationType.LIVE;
            case 3 -> LocationType.SHALLOW;
            default -> null;
        };
    }
}
