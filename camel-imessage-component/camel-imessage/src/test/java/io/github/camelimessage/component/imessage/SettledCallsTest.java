// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelimessage.simulator.fault.LinqRefusal;
import io.github.camelimessage.simulator.fault.Refusal;
import io.grpc.Status;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.camel.AsyncProducer;
import org.apache.camel.Exchange;
import org.apache.camel.support.service.ServiceHelper;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The callback of an exchange is called once, whatever its body throws. */
@ParameterizedClass(name = "{0}")
@EnumSource(VendorSuite.Vendor.class)
class SettledCallsTest extends VendorSuite {

    @Parameter
    Vendor vendor;

    @Override
    Vendor vendor() {
        return vendor;
    }

    /** A CharSequence of a user that throws. */
    private record Failing(Thread welcome) implements CharSequence {
        @Override
        public int length() {
            return toString().length();
        }

        @Override
        public char charAt(int index) {
            return toString().charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return toString().subSequence(start, end);
        }

        @Override
        public String toString() {
            if (Thread.currentThread() != welcome) {
                throw new AssertionError("read on another thread");
            }
            return "Hello";
        }
    }

    @Test
    void aBodyThatCannotBeRead() throws Exception {
        assertThat(failure(new Failing(null), directChat())).hasMessageContaining("read on another thread");
    }

    @Test
    void aBodyThatCannotBeReadWhenTheCallIsRefused() throws Exception {
        String chat = directChat();
        simulator.faults().refuse("SendTextMessage", 1, Refusal.of(Status.Code.INVALID_ARGUMENT, "invalidArgument"));
        simulator.faults().linq().refuse("chats.messages.send", 1, LinqRefusal.of(400, 1002));

        assertThat(failure(new Failing(Thread.currentThread()), chat)).isNotNull();
    }

    private Throwable failure(Object body, String chat) throws Exception {
        AsyncProducer producer =
                context.getEndpoint("imessage:sendText?chatGuid=" + guid(chat)).createAsyncProducer();
        ServiceHelper.startService(producer);
        Exchange exchange = createExchangeWithBody(body);
        List<Boolean> done = new CopyOnWriteArrayList<>();

        boolean sync = producer.process(exchange, done::add);

        Awaitility.await().atMost(Duration.ofSeconds(90)).untilAsserted(() -> assertThat(done)
                .containsExactly(sync));
        assertThat(exchange.getException()).isNotNull();
        ServiceHelper.stopService(producer);
        return exchange.getException().getCause() == null
                ? exchange.getException()
                : exchange.getException().getCause();
    }
}
