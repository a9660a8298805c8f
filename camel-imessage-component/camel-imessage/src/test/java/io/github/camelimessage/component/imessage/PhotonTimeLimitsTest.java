// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelimessage.error.ErrorCodes;
import io.github.camelimessage.error.IMessageException;
import io.github.camelimessage.error.ValidationException;
import io.github.camelimessage.photon.TransportType;
import io.github.camelimessage.simulator.IMessageSimulator;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** How long a message can be changed, by a clock that the test moves: 15 minutes to edit, 2 to unsend. */
@ParameterizedClass(name = "{0}")
@EnumSource(TransportType.class)
class PhotonTimeLimitsTest {

    private static final Instant SENT = Instant.parse("2026-07-01T12:00:00Z");

    @Parameter
    TransportType transport;

    private volatile Instant now = SENT;
    private IMessageSimulator simulator;
    private DefaultCamelContext context;
    private ProducerTemplate template;

    @BeforeEach
    void start() {
        simulator = IMessageSimulator.builder().clock(new MovedClock()).start();
        context = new TestContext();
        IMessageConfiguration options =
                context.getComponent("imessage", IMessageComponent.class).getConfiguration();
        options.setTransport(transport);
        options.setAddress(transport == TransportType.GRPC ? simulator.grpcAddress() : simulator.httpAddress());
        options.setTls(false);
        options.setToken(simulator.token());
        context.start();
        template = context.createProducerTemplate();
    }

    @AfterEach
    void stop() {
        context.stop();
        simulator.close();
    }

    @ParameterizedTest
    @CsvSource({"editMessage, 899, 901", "unsendMessage, 119, 121"})
    void anOwnMessageCanBeChangedForAWhile(String operation, int inTime, int tooLate) {
        String chat = simulator.person("alice@example.com").openChat();
        Map<String, Object> first = send(chat);
        Map<String, Object> second = send(chat);

        now = SENT.plusSeconds(inTime);
        assertThat(change(operation, first).getException()).isNull();

        now = SENT.plusSeconds(tooLate);
        long head = simulator.world().log().head();
        Exchange late = change(operation, second);
        assertThat(late.getException())
                .isInstanceOfSatisfying(ValidationException.class, refusal -> assertThat(refusal.code())
                        .isEqualTo(ErrorCodes.PRECONDITION_FAILED));
        assertThat(late.getException(IMessageException.class).retryable()).isFalse();
        assertThat(simulator.world().log().head()).as("nothing was done").isEqualTo(head);
    }

    private Map<String, Object> send(String chat) {
        Exchange sent = template.request("imessage:sendText?chatGuid=" + chat, exchange -> exchange.getMessage()
                .setBody("Helo"));
        assertThat(sent.getException()).isNull();
        return Map.of(
                IMessageConstants.CHAT_GUID,
                chat,
                IMessageConstants.MESSAGE_GUID,
                sent.getMessage().getHeader(IMessageConstants.MESSAGE_GUID));
    }

    private Exchange change(String operation, Map<String, Object> message) {
        return template.request("imessage:" + operation, exchange -> {
            exchange.getMessage().setBody("Hello");
            message.forEach(exchange.getMessage()::setHeader);
        });
    }

    private final class MovedClock extends Clock {

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }
}
