// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.photon.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Descriptors.EnumDescriptor;
import io.github.camelimessage.model.ItemType;
import io.github.camelimessage.model.ReactionKind;
import io.github.camelimessage.model.ServiceType;
import io.github.camelimessage.photon.proto.Chat;
import io.github.camelimessage.photon.proto.ChatServiceType;
import io.github.camelimessage.photon.proto.CompanionKind;
import io.github.camelimessage.photon.proto.Message;
import io.github.camelimessage.photon.proto.MessageItemType;
import io.github.camelimessage.photon.proto.MessageReaction;
import io.github.camelimessage.photon.proto.MessageReactionKind;
import io.github.camelimessage.photon.proto.TransferState;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

class EnumMappingTest {

    private static final Message NONE = Message.getDefaultInstance();

    /** A value added to the contract needs a name: a number means that it was forgotten. */
    @Test
    void everyValueOfTheContractHasAName() {
        named(ChatServiceType.getDescriptor(), n -> EnumMapping.service(NONE, 1, n)
                .value());
        named(TransferState.getDescriptor(), n -> EnumMapping.transferState(NONE, 1, n)
                .value());
        named(MessageItemType.getDescriptor(), n -> EnumMapping.itemType(NONE, 1, n)
                .value());
        named(MessageReactionKind.getDescriptor(), n -> EnumMapping.reactionKind(NONE, 1, n)
                .value());
        named(CompanionKind.getDescriptor(), n -> EnumMapping.companionKind(NONE, 1, n)
                .value());
    }

    private static void named(EnumDescriptor descriptor, IntFunction<String> mapping) {
        descriptor.getValues().forEach(value -> assertThat(mapping.apply(value.getNumber()))
                .as(value.getFullName())
                .matches("[a-zA-Z][a-zA-Z-]+"));
    }

    @Test
    void aMeaningfulZeroIsNotUnknown() {
        assertThat(EnumMapping.reactionKind(MessageReaction.getDefaultInstance(), 1, 0))
                .isEqualTo(ReactionKind.LOVE);
        assertThat(EnumMapping.itemType(NONE, Message.ITEM_TYPE_FIELD_NUMBER, 0))
                .isEqualTo(ItemType.NORMAL);
    }

    @Test
    void anUnknownNumberStaysReadable() {
        Chat chat = Chat.newBuilder().setServiceValue(42).build();
        assertThat(ChatMapping.chat(true, chat).service()).isEqualTo(new ServiceType("42"));
    }
}
