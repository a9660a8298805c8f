// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelimessage.component.imessage.IMessageConstants;
import io.github.camelimessage.component.imessage.TestContext;
import io.github.camelimessage.component.imessage.event.EventMessage;
import io.github.camelimessage.event.ChatEvent;
import io.github.camelimessage.tail.Checkpoint;
import io.github.camelimessage.tail.LowWaterMark;
import java.time.Instant;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Headers are created when they are first read, and all exist whatever is read first. */
class EventMessageTest {

    private static final String[] HEADERS = {
        IMessageConstants.EVENT_TYPE,
        IMessageConstants.CHAT_GUID,
        IMessageConstants.SEQUENCE,
        IMessageConstants.IS_FROM_ME,
        Exchange.MESSAGE_TIMESTAMP,
        Exchange.OFFSET
    };

    private final CamelContext context = new TestContext();
    private final ChatEvent event = new ChatEvent(ChatEvent.ARCHIVED, 7, "any;-;a", false, Instant.EPOCH, null);
    private final Exchange exchange = new DefaultExchange(context);
    private final EventMessage message = message();

    private EventMessage message() {
        LowWaterMark progress = new LowWaterMark(Checkpoint.at(0));
        EventMessage message =
                new EventMessage(context, event, new EventOffset("key", progress, event.sequence()), null);
        exchange.setIn(message);
        return message;
    }

    @AfterEach
    void close() throws Exception {
        context.close();
    }

    @Test
    void headersAreThereWhenReadByName() {
        assertThat(message.getHeader(IMessageConstants.SEQUENCE, String.class)).isEqualTo("7");
        assertThat(message.getBody()).isSameAs(event);
    }

    @Test
    void headersAreThereWhenTheirExistenceIsChecked() {
        assertThat(message.hasHeaders()).isTrue();
        assertThat(message.getHeaders()).containsOnlyKeys(HEADERS);
    }

    @Test
    void headersAreThereAfterOneIsSet() {
        message.setHeader("mine", 1);

        assertThat(message.getHeaders()).hasSize(HEADERS.length + 1).containsKeys(HEADERS);
    }

    @Test
    void headersCanBeRemoved() {
        message.removeHeader(IMessageConstants.CHAT_GUID);
        assertThat(message.getHeaders()).hasSize(HEADERS.length - 1).doesNotContainKey(IMessageConstants.CHAT_GUID);

        message.removeHeaders("*");
        assertThat(message.hasHeaders()).isFalse();
    }

    @Test
    void headersAreThereInACopy() {
        Message copy = exchange.copy().getMessage();

        assertThat(copy.getHeaders()).containsOnlyKeys(HEADERS);
        copy.removeHeaders("*");
        assertThat(copy.hasHeaders()).isFalse();
        assertThat(message.getHeaders()).containsOnlyKeys(HEADERS);
    }

    @Test
    void anotherMessageTakesItsPlace() {
        Message other = exchange.copy().getMessage();
        other.removeHeaders("*");
        other.setHeader("mine", 1);

        message.copyFrom(other);

        assertThat(message.getHeaders()).containsOnlyKeys("mine");
    }

    @Test
    void nothingOfAnEventStaysInAMessageThatIsReset() {
        message.reset();

        assertThat(message.getBody()).isNull();
        assertThat(message.hasHeaders()).isFalse();
    }
}
