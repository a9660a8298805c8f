// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camelimessage.error.IMessageException;
import io.github.camelimessage.simulator.linq.LinqCall;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.Exchange;

/** Routes that call Linq. */
abstract class LinqSuite extends VendorSuite {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final AtomicInteger PEOPLE = new AtomicInteger();

    @Override
    Vendor vendor() {
        return Vendor.LINQ;
    }

    /** The address of a person whom no other test uses. */
    static String somebody() {
        return "person-" + PEOPLE.incrementAndGet() + "@example.com";
    }

    /** A chat of the world with somebody new. */
    static String newChat() {
        return simulator.person(somebody()).openChat();
    }

    /** The calls that arrived, by their names in Linq's TypeScript client. */
    static List<String> calls() {
        return simulator.linq().calls().all().stream().map(LinqCall::operation).toList();
    }

    /** The body of the last call of an operation. */
    static JsonNode sent(String operation) throws JsonProcessingException {
        List<LinqCall> calls = simulator.linq().calls().of(operation);
        return JSON.readTree(calls.get(calls.size() - 1).body());
    }

    IMessageException failure(String endpoint, Object body, Map<String, Object> headers) throws Exception {
        Exchange exchange = run(endpoint, body, headers);
        assertThat(exchange.getException()).as(endpoint).isInstanceOf(IMessageException.class);
        return (IMessageException) exchange.getException();
    }

    IMessageException failure(String endpoint, Object body) throws Exception {
        return failure(endpoint, body, Map.of());
    }
}
