// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.photon.transport.grpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ByteString;
import com.google.protobuf.UnknownFieldSet;
import com.sun.management.ThreadMXBean;
import io.github.camelimessage.error.IMessageException;
import io.github.camelimessage.event.CatchUpComplete;
import io.github.camelimessage.event.Event;
import io.github.camelimessage.event.EventFrame;
import io.github.camelimessage.event.Heartbeat;
import io.github.camelimessage.event.MessageEvent;
import io.github.camelimessage.event.UnknownEvent;
import io.github.camelimessage.event.UnreadableFrame;
import io.github.camelimessage.photon.mapping.EventMapping;
import io.github.camelimessage.photon.proto.CatchUpEventsResponse;
import io.github.camelimessage.photon.proto.Message;
import io.github.camelimessage.photon.proto.MessageChangeEvent;
import io.grpc.KnownLength;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each frame becomes one element, whatever its bytes. */
class FrameMarshallerTest {

    private static final int MAX_BYTES = 1024 * 1024;

    private final FrameMarshaller<CatchUpEventsResponse, EventFrame> marshaller = new FrameMarshaller<>(
            CatchUpEventsResponse.getDefaultInstance(), MAX_BYTES, EventMapping::catchUp, UnreadableFrame::new);

    /** Half an emoji, a lone continuation, what is cut off, an overlong slash, and a byte that UTF-8 never has. */
    @ParameterizedTest
    @CsvSource({"ED A0 BD", "ED B8 80", "80", "F0 9F 98", "C0 AF", "FF"})
    void aTextThatIsNoUtf8ComesWithReplacements(String hex) {
        byte[] frame = replace(frame("half @@@ text"), "@@@", bytes(hex));

        assertThat(text(frame)).matches("half \ufffd+ text");
    }

    @Test
    void whatIsReadableOfSuchAFrameStaysAsItIs() {
        byte[] frame = replace(frame("Gr\u00fc\u00dfe \ud83d\ude00 @@@"), "@@@", bytes("ED A0 BD"));

        assertThat(text(frame)).isEqualTo("Gr\u00fc\u00dfe \ud83d\ude00 \ufffd");
        assertThat(read(frame)).isInstanceOfSatisfying(Event.class, event -> assertThat(event.sequence())
                .isEqualTo(105));
    }

    @Test
    void anEventThatIsCutOffKeepsItsNumber() {
        byte[] frame = frame("text");

        assertThat(read(Arrays.copyOf(frame, frame.length - 3)))
                .isEqualTo(new UnknownEvent("unknown", 105, null, false, null, null));
    }

    /** Half an event would be read as another one: the sender may be in the other half. */
    @Test
    void anEventThatIsDamagedInsideIsNotReadInPart() throws IOException {
        CatchUpEventsResponse frame =
                CatchUpEventsResponse.newBuilder().setSequence(105).build();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        frame.writeTo(bytes);
        byte[] whole =
                MessageChangeEvent.newBuilder().setChatGuid("chat").build().toByteArray();
        bytes.write(10 << 3 | 2);
        bytes.write(whole.length + 1);
        bytes.write(whole);
        bytes.write(0x0f); // of a wire type that does not exist

        assertThat(read(bytes.toByteArray())).isEqualTo(new UnknownEvent("unknown", 105, null, false, null, null));
    }

    @Test
    void aFieldOfAnotherWireTypeIsPassedOver() {
        UnknownFieldSet wrong = UnknownFieldSet.newBuilder()
                .addField(10, UnknownFieldSet.Field.newBuilder().addVarint(7).build())
                .build();
        CatchUpEventsResponse frame = CatchUpEventsResponse.newBuilder()
                .setSequence(105)
                .setUnknownFields(wrong)
                .build();

        assertThat(read(frame.toByteArray()))
                .isInstanceOfSatisfying(UnknownEvent.class, event -> assertThat(event.sequence())
                        .isEqualTo(105));
    }

    @Test
    void whatIsNestedTooDeepKeepsItsNumber() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        CatchUpEventsResponse.newBuilder().setSequence(105).build().writeTo(bytes);
        for (int i = 0; i < 100_000; i++) {
            bytes.write(50 << 3 & 0x7f | 0x80 | 3); // nested start-group tags without an end
            bytes.write(50 << 3 >> 7);
        }

        assertThat(read(bytes.toByteArray()))
                .isInstanceOfSatisfying(UnknownEvent.class, event -> assertThat(event.sequence())
                        .isEqualTo(105));
    }

    @Test
    void aFrameBeyondTheLimitKeepsItsNumber() {
        byte[] frame = frame("x".repeat(MAX_BYTES + 1));

        assertThat(read(frame)).isEqualTo(new UnknownEvent("unknown", 105, null, false, null, null));
        assertThat(text(frame("next"))).isEqualTo("next");
    }

    @Test
    void aFrameBeyondTheLimitWithoutALengthKeepsItsSequenceToo() {
        byte[] frame = frame("x".repeat(MAX_BYTES + 1));

        assertThat(marshaller.parse(new ByteArrayInputStream(frame)))
                .isEqualTo(new UnknownEvent("unknown", 105, null, false, null, null));
        assertThat(marshaller.parse(new ByteArrayInputStream(frame("next")))).isInstanceOf(MessageEvent.Received.class);
    }

    /** The buffer grows and shrinks with the frames. */
    @Test
    void framesOfAnyLengthAreRead() {
        Random random = new Random(5);
        for (int i = 0; i < 2_000; i++) {
            String text = "x".repeat(1 << random.nextInt(16)) + "y".repeat(random.nextInt(300));
            assertThat(text(frame(text))).isEqualTo(text);
            assertThat(marshaller.parse(new ByteArrayInputStream(frame(text))))
                    .isInstanceOfSatisfying(MessageEvent.Received.class, event -> assertThat(
                                    event.message().content().text())
                            .isEqualTo(text));
        }
    }

    /** The sequence follows the message, which is longer than the limit. */
    @ParameterizedTest
    @CsvSource({"200", "5000"})
    void ofAFrameBeyondASmallLimitTheFirstKilobytesAreRead(int length) throws IOException {
        FrameMarshaller<CatchUpEventsResponse, EventFrame> small = new FrameMarshaller<>(
                CatchUpEventsResponse.getDefaultInstance(), 100, EventMapping::catchUp, UnreadableFrame::new);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(CatchUpEventsResponse.parseFrom(frame("x".repeat(length))).toBuilder()
                .clearSequence()
                .build()
                .toByteArray());
        CatchUpEventsResponse.newBuilder().setSequence(105).build().writeTo(bytes);

        for (InputStream in : List.of(new Known(bytes.toByteArray()), new ByteArrayInputStream(bytes.toByteArray()))) {
            assertThat(small.parse(in)).isInstanceOfSatisfying(Event.class, event -> assertThat(event.sequence())
                    .isEqualTo(105));
        }
    }

    /** A process may have thousands of streams that only get heartbeats. */
    @Test
    void aStreamAtRestTakesLittleMemory() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        Function<CatchUpEventsResponse, EventFrame> mapping = EventMapping::catchUp;
        Function<IMessageException, EventFrame> unreadable = UnreadableFrame::new;
        CatchUpEventsResponse prototype = CatchUpEventsResponse.getDefaultInstance();
        long before = threads.getCurrentThreadAllocatedBytes();
        FrameMarshaller<CatchUpEventsResponse, EventFrame> fresh =
                new FrameMarshaller<>(prototype, MAX_BYTES, mapping, unreadable);
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(1024);
        assertThat(fresh.parse(new Known(new byte[0]))).isEqualTo(new Heartbeat());
    }

    @ParameterizedTest
    @CsvSource({"FF FF FF FF", "52", "08", "0F"})
    void garbageIsUnreadable(String hex) {
        assertThat(read(bytes(hex))).isInstanceOf(UnreadableFrame.class);
    }

    @Test
    void aNumberBeyondJavasIsNone() {
        byte[] frame = CatchUpEventsResponse.newBuilder()
                .setSequence(Long.MIN_VALUE)
                .build()
                .toByteArray();

        assertThat(read(frame))
                .isInstanceOfSatisfying(UnreadableFrame.class, unreadable -> assertThat(unreadable.failure())
                        .hasMessageContaining("9223372036854775808"));
    }

    @Test
    void theEndOfAReplayWithADamagedTailIsOne() {
        CatchUpEventsResponse.Builder end = CatchUpEventsResponse.newBuilder();
        end.getCompleteBuilder().setHeadSequence(110);
        byte[] whole = end.build().toByteArray();
        byte[] frame = Arrays.copyOf(whole, whole.length + 1);
        frame[whole.length] = 0x0f;

        assertThat(read(frame)).isEqualTo(new CatchUpComplete(110));
    }

    static Stream<Throwable> troubles() {
        return Stream.of(new IllegalStateException("test"), new StackOverflowError("test"));
    }

    @ParameterizedTest
    @MethodSource("troubles")
    void anEventThatCannotBeMappedKeepsItsNumber(Throwable trouble) {
        assertThat(failing(trouble).parse(new Known(frame("text"))))
                .isEqualTo(new UnknownEvent("unknown", 105, null, false, null, null));
    }

    /** The frame is not damaged, and is sent again. */
    @Test
    void aHeapThatIsFullEndsTheStream() {
        assertThatThrownBy(() -> failing(new OutOfMemoryError("test")).parse(new Known(frame("text"))))
                .isInstanceOf(OutOfMemoryError.class);
    }

    private static FrameMarshaller<CatchUpEventsResponse, EventFrame> failing(Throwable trouble) {
        return new FrameMarshaller<>(
                CatchUpEventsResponse.getDefaultInstance(),
                MAX_BYTES,
                frame -> {
                    if (frame.hasMessageChanged()) {
                        FrameMarshallerTest.<RuntimeException>raise(trouble);
                    }
                    return EventMapping.catchUp(frame);
                },
                UnreadableFrame::new);
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> void raise(Throwable trouble) throws T {
        throw (T) trouble;
    }

    @Test
    void anEmptyFrameIsAHeartbeat() {
        assertThat(read(new byte[0])).isEqualTo(new Heartbeat());
    }

    @Test
    void noBytesMakeItFail() {
        readDamaged(2_000);
    }

    @Test
    @Tag("proof")
    void aFrameWithManyBytesDoesNotFail() {
        readDamaged(50_000);
    }

    private void readDamaged(int frames) {
        Random random = new Random(11);
        byte[] good = frame("Gr\u00fc\u00dfe");
        for (int i = 0; i < frames; i++) {
            byte[] frame = i % 2 == 0 ? good.clone() : new byte[random.nextInt(64)];
            if (i % 2 == 1) {
                random.nextBytes(frame);
            }
            for (int hits = random.nextInt(4); hits > 0 && frame.length > 0; hits--) {
                frame[random.nextInt(frame.length)] = (byte) random.nextInt();
            }
            assertThat(read(frame)).isNotNull();
        }
    }

    private String text(byte[] frame) {
        return ((MessageEvent.Received) read(frame)).message().content().text();
    }

    private EventFrame read(byte[] frame) {
        return marshaller.parse(new Known(frame));
    }

    private static byte[] frame(String text) {
        MessageChangeEvent.Builder event = MessageChangeEvent.newBuilder().setChatGuid("any;-;alice@example.com");
        Message.Builder message =
                event.getMessageReceivedBuilder().getMessageBuilder().setGuid("message-1");
        message.getDateCreatedBuilder().setSeconds(1);
        message.getContentBuilder().setText(text);
        return CatchUpEventsResponse.newBuilder()
                .setSequence(105)
                .setMessageChanged(event)
                .build()
                .toByteArray();
    }

    /** Replaces bytes by others of the same length, or pads them. */
    private static byte[] replace(byte[] frame, String mark, byte[] bytes) {
        byte[] padded = Arrays.copyOf(bytes, mark.length());
        Arrays.fill(padded, bytes.length, padded.length, (byte) 0xff);
        String latin = new String(frame, StandardCharsets.ISO_8859_1);
        return latin.replace(mark, new String(padded, StandardCharsets.ISO_8859_1))
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] bytes(String hex) {
        return ByteString.fromHex(hex.replace(" ", "")).toByteArray();
    }

    /** As gRPC passes uncompressed messages. */
    private static final class Known extends ByteArrayInputStream implements KnownLength {

        Known(byte[] bytes) {
            super(bytes);
        }
    }
}
