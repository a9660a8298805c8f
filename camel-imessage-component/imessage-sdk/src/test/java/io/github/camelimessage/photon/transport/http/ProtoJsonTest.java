// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.photon.transport.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ByteString;
import com.google.protobuf.Message;
import com.google.protobuf.Timestamp;
import com.google.protobuf.util.JsonFormat;
import io.github.camelimessage.photon.proto.AttachmentInfo;
import io.github.camelimessage.photon.proto.CatchUpEventsComplete;
import io.github.camelimessage.photon.proto.Chat;
import io.github.camelimessage.photon.proto.ChatServiceType;
import io.github.camelimessage.photon.proto.MessageContent;
import io.github.camelimessage.photon.proto.MessageMention;
import io.github.camelimessage.photon.proto.MessageReaction;
import io.github.camelimessage.photon.proto.MessageReactionKind;
import io.github.camelimessage.photon.proto.MiniAppLayout;
import io.github.camelimessage.photon.proto.MultiServiceAddressInfo;
import io.github.camelimessage.photon.proto.SendCustomizedMiniAppMessageRequest;
import io.github.camelimessage.photon.proto.SendTextMessageRequest;
import io.github.camelimessage.photon.proto.SetBackgroundRequest;
import io.github.camelimessage.photon.proto.SetTypingRequest;
import io.github.camelimessage.photon.proto.SharedFriendLocation;
import io.github.camelimessage.photon.proto.SingleServiceAddressInfo;
import io.github.camelimessage.photon.proto.StickerPlacement;
import io.github.camelimessage.photon.proto.TextFormat;
import io.github.camelimessage.photon.proto.TransferState;
import io.github.camelimessage.photon.transport.EnumNames;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The results are compared with those of protobuf's own JSON. */
class ProtoJsonTest {

    static Stream<Message> messages() {
        byte[] image = new byte[100_001];
        new Random(1).nextBytes(image);
        return Stream.of(
                SetTypingRequest.getDefaultInstance(),
                SetTypingRequest.newBuilder()
                        .setChatGuid("any;-;a")
                        .setIsTyping(true)
                        .build(),
                SetBackgroundRequest.newBuilder()
                        .setData(ByteString.copyFrom(image))
                        .build(),
                SendTextMessageRequest.newBuilder()
                        .setText("\"naïve\" \\ \u2028 \ud83d\ude00 \t")
                        .setSubject("")
                        .setEnableLinkPreview(false)
                        .addFormatting(TextFormat.newBuilder().setType("bold").setLength(3))
                        .addFormatting(TextFormat.newBuilder()
                                .setType("effect")
                                .setStart(4)
                                .setEffectName("big"))
                        .build(),
                CatchUpEventsComplete.newBuilder().setHeadSequence(-1L).build(),
                CatchUpEventsComplete.newBuilder()
                        .setHeadSequence((1L << 53) + 1)
                        .build(),
                AttachmentInfo.newBuilder()
                        .setTotalBytes(Long.MIN_VALUE)
                        .setTransferState(TransferState.TRANSFER_STATE_UNAVAILABLE)
                        .build(),
                MessageReaction.newBuilder()
                        .setKind(MessageReactionKind.MESSAGE_REACTION_KIND_EMOJI)
                        .setEmoji("👍")
                        .build(),
                SharedFriendLocation.newBuilder()
                        .setLatitude(-0.125)
                        .setLongitude(0)
                        .build(),
                Chat.newBuilder()
                        .setGuid("any;+;1")
                        .setUnreadCount(0)
                        .setService(ChatServiceType.CHAT_SERVICE_TYPE_SMS)
                        .addParticipants(SingleServiceAddressInfo.newBuilder().setAddress("+15551234567"))
                        .setLastMessage(io.github.camelimessage.photon.proto.Message.newBuilder()
                                .setGuid("spc-1")
                                .setContent(MessageContent.newBuilder().setText(""))
                                .setDateCreated(
                                        Timestamp.newBuilder().setSeconds(-1).setNanos(1))
                                .setDateRead(Timestamp.newBuilder().setSeconds(1_800_000_000)))
                        .build());
    }

    @ParameterizedTest
    @MethodSource("messages")
    void writesWhatProtobufReads(Message message) throws IOException {
        Message.Builder builder = message.newBuilderForType();
        JsonFormat.parser().merge(write(message), builder);
        assertThat(builder.build()).isEqualTo(message);
    }

    @ParameterizedTest
    @MethodSource("messages")
    void readsWhatProtobufWrites(Message message) throws IOException {
        assertThat(read(JsonFormat.printer().print(message), message)).isEqualTo(message);
        assertThat(read(JsonFormat.printer().includingDefaultValueFields().print(message), message))
                .satisfies(full ->
                        assertThat(full.toString()).contains(message.toString().trim()));
        assertThat(read(JsonFormat.printer().preservingProtoFieldNames().print(message), message))
                .isEqualTo(message);
    }

    /** The length of a field takes another byte from 128 and from 16,384 bytes on. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 119, 120, 127, 128, 129, 1_100, 16_379, 16_380, 16_383, 16_384, 2_100_000})
    void readsTextsAndMessagesOfAnyLength(int length) throws IOException {
        for (String end : new String[] {"", "é", "€uro", "\ud83d\ude00 and more"}) {
            Message message = Chat.newBuilder()
                    .setLastMessage(io.github.camelimessage.photon.proto.Message.newBuilder()
                            .setGuid("spc-1")
                            .setContent(MessageContent.newBuilder()
                                    .setText("x".repeat(length) + end)
                                    .addMentions(MessageMention.newBuilder().setAddress(end))))
                    .setGuid(end)
                    .build();
            assertThat(read(write(message), message)).isEqualTo(message);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "120, 120",
        "0.5, 0.5",
        "-0.0, 0",
        "-0.001, -0.001",
        "1e20, 100000000000000000000",
        "1e21, 1e+21",
        "-1.25e22, -1.25e+22",
        "0.000001, 0.000001",
        "1e-7, 1e-7",
        "1.5e-9, 1.5e-9"
    })
    void numbersAreWrittenAsTheOfficialClientWritesThem(double value, String text) throws IOException {
        assertThat(write(StickerPlacement.newBuilder().setX(value).setY(1).build()))
                .isEqualTo("{\"x\":" + text + ",\"y\":1}");
    }

    @Test
    void fieldsHaveTheOrderOfTheContractAndSmallNumbersAreNoText() throws IOException {
        assertThat(write(SendCustomizedMiniAppMessageRequest.newBuilder()
                        .setLayout(MiniAppLayout.newBuilder()
                                .setImageTitle("Title")
                                .setCaption("Caption"))
                        .setAppStoreId(1_234_567_890)
                        .build()))
                .isEqualTo("{\"layout\":{\"caption\":\"Caption\",\"imageTitle\":\"Title\"},\"appStoreId\":1234567890}");
        assertThat(write(CatchUpEventsComplete.newBuilder()
                        .setHeadSequence(1L << 53)
                        .build()))
                .isEqualTo("{\"headSequence\":\"9007199254740992\"}");
    }

    @Test
    void charactersBeyondTheFirstPlaneAreNoEscapes() throws IOException {
        assertThat(write(MessageReaction.newBuilder().setEmoji("\ud83d\udd25").build()))
                .isEqualTo("{\"emoji\":\"\ud83d\udd25\"}");
    }

    @ParameterizedTest
    @MethodSource("messages")
    void countsWhatItWrites(Message message) throws IOException {
        assertThat(new ProtoJsonBody(message).contentLength())
                .isEqualTo(write(message).getBytes(StandardCharsets.UTF_8).length);
    }

    @Test
    void readsNumbersAsTextOrNumberAndPassesOverTheUnknown() throws IOException {
        Chat chat = (Chat) read(
                "{\"guid\":\"g\",\"unread_count\":\"7\",\"novelty\":{\"a\":[1,{}]},\"displayName\":null,\"service\":1}",
                Chat.getDefaultInstance());
        assertThat(chat.getUnreadCount()).isEqualTo(7);
        assertThat(chat.hasDisplayName()).isFalse();
        assertThat(chat.getService()).isEqualTo(ChatServiceType.CHAT_SERVICE_TYPE_IMESSAGE);
        assertThat(((CatchUpEventsComplete)
                                read("{\"headSequence\":9007199254740993}", CatchUpEventsComplete.getDefaultInstance()))
                        .getHeadSequence())
                .isEqualTo(9007199254740993L);
    }

    @Test
    void keepsTheNameOfAnUnknownEnumValue() throws IOException {
        Chat chat = (Chat) read("{\"service\":\"CHAT_SERVICE_TYPE_PIGEON\"}", Chat.getDefaultInstance());
        assertThat(EnumNames.in(chat, Chat.SERVICE_FIELD_NUMBER)).containsExactly("CHAT_SERVICE_TYPE_PIGEON");
    }

    /** In protobuf's binary form the bytes of a name would be a list of numbers there. */
    @Test
    void keepsTheNamesOfUnknownEnumValuesInAList() throws IOException {
        MultiServiceAddressInfo address = (MultiServiceAddressInfo) read(
                "{\"services\":[\"PIGEON\",\"CHAT_SERVICE_TYPE_SMS\",9,\"OWL\"]}",
                MultiServiceAddressInfo.getDefaultInstance());
        assertThat(address.getServicesValueList()).containsExactly(ChatServiceType.CHAT_SERVICE_TYPE_SMS_VALUE, 9);
        assertThat(EnumNames.in(address, MultiServiceAddressInfo.SERVICES_FIELD_NUMBER))
                .containsExactly("PIGEON", "OWL");
    }

    @Test
    void anEmptyBodyIsAnEmptyMessage() throws IOException {
        assertThat(read("", Chat.getDefaultInstance())).isEqualTo(Chat.getDefaultInstance());
    }

    @Test
    void refusesWhatIsNotTheMessage() {
        for (String text : new String[] {
            "<html>",
            "[]",
            "\"text\"",
            "{\"guid\":{}}",
            "{\"unreadCount\":\"many\"}",
            "{\"participants\":{}}",
            "{\"guid\":\"g\""
        }) {
            assertThatThrownBy(() -> read(text, Chat.getDefaultInstance()))
                    .as(text)
                    .isInstanceOf(ProtoJsonException.class);
        }
    }

    private static String write(Message message) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ProtoJsonWriter.write(message, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static Message read(String json, Message prototype) throws IOException {
        return ProtoJsonReader.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), prototype);
    }
}
