// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.linq;

import static io.github.camelimessage.simulator.linq.LinqWire.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinqSubscriptionsTest extends LinqSuite {

    private JsonNode create(String url) {
        return wire.post(
                        "/webhook-subscriptions",
                        json("{'target_url':'%s','subscribed_events':['message.received']}", url))
                .ok(201);
    }

    @Test
    void theSecretIsShownOnce() {
        JsonNode made = create("https://example.com/a");
        assertThat(made.get("signing_secret").textValue()).matches("whsec_[A-Za-z0-9+/]{43}=");
        assertThat(made.get("is_active").booleanValue()).isTrue();
        String path = "/webhook-subscriptions/" + made.get("id").textValue();
        JsonNode view = wire.get(path).ok(200);
        assertThat(view.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(
                        "id", "created_at", "is_active", "subscribed_events", "target_url", "updated_at");
        assertThat(wire.put(path, "{}").ok(200).has("signing_secret")).isFalse();
        assertThat(wire.get("/webhook-subscriptions")
                        .ok(200)
                        .at("/subscriptions/0")
                        .has("signing_secret"))
                .isFalse();
    }

    @Test
    void whatIsLeftOutOfAChangeIsKept() {
        String path = "/webhook-subscriptions/"
                + create("https://example.com/a").get("id").textValue();
        JsonNode changed = wire.put(path, json("{'phone_numbers':['%s'],'is_active':false}", LINE))
                .ok(200);
        assertThat(changed.at("/phone_numbers/0").textValue()).isEqualTo(LINE);
        assertThat(changed.get("target_url").textValue()).isEqualTo("https://example.com/a");
        JsonNode again = wire.put(path, json("{'phone_numbers':null,'subscribed_events':['call.ended']}"))
                .ok(200);
        assertThat(again.has("phone_numbers")).isFalse();
        assertThat(again.get("is_active").booleanValue()).isFalse();
        assertThat(again.at("/subscribed_events/0").textValue()).isEqualTo("call.ended");
    }

    @Test
    void aDeletedOneIsGone() {
        String path = "/webhook-subscriptions/"
                + create("https://example.com/a").get("id").textValue();
        wire.delete(path).ok(204);
        wire.get(path).refused(404, 2010);
        wire.put(path, "{}").refused(404, 2010);
        wire.delete(path).refused(404, 2010);
        create("https://example.com/a");
    }

    @Test
    void addressesAreUnique() {
        create("https://example.com/a");
        wire.post(
                        "/webhook-subscriptions",
                        json("{'target_url':'https://example.com/a','subscribed_events':['call.ended']}"))
                .refused(409, 2015);
        String other = "/webhook-subscriptions/"
                + create("https://example.com/a?two").get("id").textValue();
        wire.put(other, json("{'target_url':'https://example.com/a'}")).refused(409, 2015);
        wire.put(other, json("{'target_url':'https://example.com/a?two'}")).ok(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'target_url':'http://example.com/','subscribed_events':['call.ended']} | 1005",
                "{'target_url':'nonsense','subscribed_events':['call.ended']} | 1005",
                "{'target_url':'https://example.com/?version=2024-01-01','subscribed_events':['call.ended']} | 1005",
                "{'target_url':'https://example.com/','subscribed_events':['message.vanished']} | 1005",
                "{'target_url':'https://example.com/','subscribed_events':[]} | 1001",
                "{'target_url':'https://example.com/'} | 1001",
                "{'subscribed_events':['call.ended']} | 1001",
                "{'target_url':'https://example.com/','subscribed_events':['call.ended'],'phone_numbers':['x']} | 1002",
            })
    void badSubscriptionsAreRefused(String body, int code) {
        wire.post("/webhook-subscriptions", json(body)).refused(400, code);
        assertThat(wire.get("/webhook-subscriptions").ok(200).get("subscriptions"))
                .isEmpty();
    }

    @Test
    void allTypesAreListed() {
        JsonNode types = wire.get("/webhook-events").ok(200);
        assertThat(types.get("doc_url").textValue()).isEqualTo("https://docs.linqapp.com/guides/webhooks/events");
        assertThat(types.get("events")).hasSize(45);
        assertThat(types.get("events"))
                .extracting(JsonNode::textValue)
                .doesNotHaveDuplicates()
                .contains("poll.vote.removed");
    }
}
