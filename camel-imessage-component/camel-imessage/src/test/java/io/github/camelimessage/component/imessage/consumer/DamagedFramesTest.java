// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelimessage.event.MessageEvent;
import io.github.camelimessage.event.UnknownEvent;
import io.github.camelimessage.model.Chat;
import io.github.camelimessage.simulator.fault.Faults;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** No frame stops the consumer, whatever its bytes. A real server sends the same frames in every replay. */
@Execution(ExecutionMode.CONCURRENT)
class DamagedFramesTest extends EventSuite {

    private static final int ALWAYS = Integer.MAX_VALUE;
    private static final String MARK = "@@@";

    @Test
    void halfAnEmojiIsReplacedInReplaysAndLive() throws Exception {
        simulator.faults().changeBytes(Faults.ANY, ALWAYS, DamagedFramesTest::withHalfAnEmoji);
        alice.sendText(chat, "old " + MARK);
        DefaultCamelContext context = start("startFrom=earliest");
        awaitPosition(context, 1);
        awaitBegun(context);
        alice.sendText(chat, "new " + MARK);
        say(1);

        awaitPosition(context, 3);
        assertThat(sequences()).containsExactly(1L, 2L, 3L);
        assertThat(received)
                .extracting(exchange -> exchange.getMessage()
                        .getBody(MessageEvent.Received.class)
                        .message()
                        .content()
                        .text())
                .containsExactly("old \ufffd", "new \ufffd", "text 0");
        assertThat(told).isEmpty();
        assertThat(consumer(context).getUnreadable()).isZero();
    }

    static Stream<Arguments> damages() {
        return Stream.of(
                damage("cut off", frame -> Arrays.copyOf(frame, frame.length - 5)),
                damage("a tag of no wire type", frame -> with(frame, new byte[] {0x0f})),
                damage("a group that ends and never began", frame -> with(frame, new byte[] {0x0c})),
                damage("nested without end", frame -> with(frame, nested())),
                damage("longer than what is read", frame -> with(frame, large())));
    }

    private static Arguments damage(String what, UnaryOperator<byte[]> damage) {
        return Arguments.of(what, damage);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("damages")
    void anEventThatIsDamagedKeepsItsPlace(String what, UnaryOperator<byte[]> damage) throws Exception {
        simulator.faults().changeBytes(Faults.ANY, ALWAYS, frame -> isMarked(frame) ? damage.apply(frame) : frame);
        alice.sendText(chat, "first");
        alice.sendText(chat, "spoilt " + MARK);
        alice.sendText(chat, "third");
        DefaultCamelContext context = start("startFrom=earliest");

        awaitPosition(context, 3);
        assertThat(sequences()).containsExactly(1L, 2L, 3L);
        assertThat(consumer(context).getUnreadable()).isZero();
        assertThat(told).isEmpty();
    }

    @Test
    void whatIsCutOffIsAnUnknownEvent() throws Exception {
        simulator
                .faults()
                .changeBytes(
                        Faults.ANY, ALWAYS, frame -> isMarked(frame) ? Arrays.copyOf(frame, frame.length - 5) : frame);
        alice.sendText(chat, "spoilt " + MARK);
        DefaultCamelContext context = start("startFrom=earliest");

        awaitPosition(context, 1);
        assertThat(received.element().getMessage().getBody()).isInstanceOf(UnknownEvent.class);
    }

    @Test
    void aDamagedFrameIsReportedCountedAndSkipped() throws Exception {
        simulator
                .faults()
                .changeBytes(Faults.ANY, ALWAYS, frame -> isMarked(frame) ? new byte[] {-1, -1, -1, -1} : frame);
        alice.sendText(chat, "first");
        alice.sendText(chat, "spoilt " + MARK);
        alice.sendText(chat, "third");
        DefaultCamelContext context = start("startFrom=earliest");

        awaitPosition(context, 3);
        assertThat(sequences()).containsExactly(1L, 3L);
        assertThat(words).containsExactly("A frame cannot be read and is skipped: if it was an event, it is lost");
        assertThat(consumer(context).getUnreadable()).isPositive();
        alice.sendText(chat, "live " + MARK);
        say(1);
        awaitPosition(context, 5);
        assertThat(sequences()).containsExactly(1L, 3L, 5L);
        assertThat(words).hasSize(1);
    }

    @Test
    void anAnswerWithHalfAnEmojiIsReadToo() throws Exception {
        String group = alice.createGroup("bob@example.com");
        alice.rename(group, "name " + MARK);
        simulator.faults().changeBytes("GetChat", 1, DamagedFramesTest::withHalfAnEmoji);
        DefaultCamelContext context = start("");

        assertThat(context.createProducerTemplate()
                        .requestBody("imessage:getChat?chatGuid=" + group, null, Chat.class)
                        .displayName())
                .isEqualTo("name \ufffd");
    }

    @Test
    void anAnswerOfGarbageFailsItsCallAlone() throws Exception {
        simulator.faults().changeBytes("GetChatCount", 1, answer -> new byte[] {-1, -1});
        DefaultCamelContext context = start("");

        assertThat(context.createProducerTemplate()
                        .send("imessage:countChats", exchange -> {})
                        .getException())
                .hasMessageContaining("is not the message of the contract");
        assertThat(context.createProducerTemplate().requestBody("imessage:countChats", null, Long.class))
                .isPositive();
    }

    private static boolean isMarked(byte[] frame) {
        return latin(frame).contains(MARK);
    }

    private static byte[] withHalfAnEmoji(byte[] frame) {
        return latin(frame).replace(MARK, "\u00ed\u00a0\u00bd").getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String latin(byte[] frame) {
        return new String(frame, StandardCharsets.ISO_8859_1);
    }

    private static byte[] with(byte[] frame, byte[] more) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(frame);
        bytes.writeBytes(more);
        return bytes.toByteArray();
    }

    /** Start-group tags that are nested and never end. */
    private static byte[] nested() {
        byte[] groups = new byte[100_000];
        Arrays.fill(groups, (byte) (9 << 3 | 3));
        return groups;
    }

    /** An unknown field of 17 MiB. */
    private static byte[] large() {
        int length = 17 * 1024 * 1024;
        byte[] field = new byte[length + 5];
        field[0] = 9 << 3 | 2;
        field[1] = (byte) (length & 0x7f | 0x80);
        field[2] = (byte) (length >> 7 & 0x7f | 0x80);
        field[3] = (byte) (length >> 14 & 0x7f | 0x80);
        field[4] = (byte) (length >> 21 & 0x7f);
        return field;
    }
}
