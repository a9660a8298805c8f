// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.linq;

import static io.github.camelimessage.simulator.linq.LinqWire.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelimessage.model.ServiceType;
import io.github.camelimessage.simulator.world.SharedLocation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Locations, backgrounds and polls. */
class LinqChatExtrasTest extends WebhookSuite {
    private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 1, 2, 3};

    @Test
    void aLocationIsAskedForInDirectIMessageChats() {
        String chat = createChatId(BOB);
        JsonNode asked = wire.post("/chats/" + chat + "/location/request").ok(200);
        assertThat(asked.get("success").booleanValue()).isTrue();
        assertThat(simulator.world().locations().requests(guid(chat))).isEqualTo(1);
        wire.post("/chats/" + createChatId(ALICE, BOB) + "/location/request").refused(409, 2016);
        bob().service(ServiceType.SMS);
        wire.post("/chats/" + chat + "/location/request").refused(409, 2017);
    }

    @Test
    void locationsOfAllWhoShareAreGeoJson() {
        String chat = createChatId(ALICE, BOB);
        assertThat(wire.get("/chats/" + chat + "/location").ok(200).at("/data/features"))
                .isEmpty();
        bob().shareLocation(new SharedLocation.Place(48.2, 16.37, 170.0, "Ring 1", "Vienna"));
        alice().shareLocation(SharedLocation.Place.of(1.5, -2.5));
        JsonNode body = wire.get("/chats/" + chat + "/location").ok(200);
        assertThat(body.get("success").booleanValue()).isTrue();
        assertThat(body.at("/data/type").textValue()).isEqualTo("FeatureCollection");
        assertThat(body.at("/data/features/0/geometry").toString())
                .isIn(
                        json("{'type':'Point','coordinates':[-2.5,1.5]}"),
                        json("{'coordinates':[-2.5,1.5],'type':'Point'}"));
        assertThat(body.at("/data/features/1/geometry/coordinates").toString()).isEqualTo("[16.37,48.2,170.0]");
        assertThat(body.at("/data/features/1/properties/handle").textValue()).isEqualTo(BOB);
        assertThat(body.at("/data/features/1/properties/locality").textValue()).isEqualTo("Vienna");
        bob().stopSharingLocation();
        assertThat(wire.get("/chats/" + chat + "/location").ok(200).at("/data/features"))
                .hasSize(1);
    }

    @Test
    void aBackgroundIsSetAfterwardsAndTakenAway() throws Exception {
        String chat = createChatId(BOB);
        subscribe("/");
        simulator.linq().publish("https://files.example/b.jpg", "image/jpeg", JPEG);
        LinqWire.Reply reply = wire.post(
                "/chats/" + chat + "/background", json("{'type':'photo','image_url':'https://files.example/b.jpg'}"));
        assertThat(reply.ok(202)).isNull();
        settle();
        assertThat(simulator.world().chats().hasBackground(guid(chat))).isTrue();
        Receiver.Hook hook = receiver.only("chat.background_updated");
        assertThat(hook.json().get("trace_id").textValue()).isEqualTo(reply.header("x-trace-id"));
        String url = hook.data().at("/background/image_url").textValue();
        assertThat(new LinqWire("", null).get(url).status()).isEqualTo(200);
        wire.delete("/chats/" + chat + "/background").ok(202);
        settle();
        assertThat(simulator.world().chats().hasBackground(guid(chat))).isFalse();
        assertThat(receiver.all("chat.background_updated")).hasSize(2);
    }

    @Test
    void bySmsABackgroundIsAcceptedAndNothingHappens() throws Exception {
        bob().service(ServiceType.SMS);
        String chat = createChatId(BOB);
        subscribe("/");
        wire.post("/chats/" + chat + "/background", json("{'type':'color','variant':'mango'}"))
                .ok(202);
        settle();
        assertThat(simulator.world().chats().hasBackground(guid(chat))).isFalse();
        assertThat(receiver.hooks())
                .filteredOn(hook -> hook.type().startsWith("chat.background"))
                .isEmpty();
    }

    @Test
    void aBackgroundThatFailsLaterIsReported() throws Exception {
        String chat = createChatId(BOB);
        subscribe("/");
        simulator.faults().linq().failBackgrounds(1, 5002);
        wire.post("/chats/" + chat + "/background", json("{'type':'dynamic','style':'sky','variant':'dusk'}"))
                .ok(202);
        settle();
        assertThat(receiver.only("chat.background_update_failed")
                        .data()
                        .get("error_code")
                        .intValue())
                .isEqualTo(5002);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | 1001",
                "{'type':'video'} | 1005",
                "{'type':'color','variant':'black'} | 1005",
                "{'type':'color'} | 1001",
                "{'type':'color','shades':['#ffffff']} | 1005",
                "{'type':'color','shades':['#ffffff','red']} | 1005",
                "{'type':'dynamic','style':'sky'} | 1001",
                "{'type':'dynamic','style':'sky','variant':'dark'} | 1005",
                "{'type':'photo'} | 1001",
                "{'type':'photo','image_url':'http://127.0.0.1:1/x.jpg'} | 5007",
            })
    void badBackgroundsAreRefused(String body, int code) {
        wire.post("/chats/" + createChatId(BOB) + "/background", json(body)).refused(400, code);
    }

    @Test
    void aPollIsSentVotedOnAndExtended() throws Exception {
        String chat = createChatId(BOB);
        settle();
        subscribe("/");
        String body = json("{'poll':{'options':[{'text':'Pizza'},{'text':'Pasta'}],'idempotency_key':'p-1'}}");
        JsonNode poll = wire.post("/chats/" + chat + "/polls", body).ok(201);
        assertThat(poll.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("chat_id", "created_at", "message_id", "poll", "reactions", "updated_at");
        assertThat(wire.post("/chats/" + chat + "/polls", body).ok(201)).isEqualTo(poll);
        String path = "/messages/" + poll.get("message_id").textValue() + "/poll";
        String pizza = poll.at("/poll/options/0/option_id").textValue();
        String vote = json("{'operation':'add','option_id':'%s'}", pizza);
        JsonNode voted = wire.post(path + "/votes", vote).ok(200);
        assertThat(voted.at("/poll/total_voters").intValue()).isEqualTo(1);
        assertThat(voted.at("/poll/options/0/voters/0/handle").textValue()).isEqualTo(LINE);
        wire.post(path + "/votes", vote).ok(200);
        String guid = simulator.linq().messageGuid(poll.get("message_id").textValue());
        bob().vote(guid, simulator.linq().messageGuid(pizza));
        JsonNode more = wire.post(path + "/options", json("{'options':[{'text':'Soup'},{'text':'Salad'}]}"))
                .ok(200);
        assertThat(more.at("/poll/options")).hasSize(4);
        assertThat(more.at("/poll/total_voters").intValue()).isEqualTo(2);
        wire.post(path + "/votes", json("{'operation':'remove','option_id':'%s'}", pizza))
                .ok(200);
        assertThat(wire.get(path).ok(200).at("/poll/total_voters").intValue()).isEqualTo(1);
        settle();
        assertThat(receiver.types()).contains("poll.sent", "poll.delivered");
        assertThat(receiver.all("poll.sent")).hasSize(1);
        assertThat(receiver.all("poll.updated")).hasSize(2);
        assertThat(receiver.all("poll.vote.added")).hasSize(2);
        assertThat(receiver.all("poll.vote.removed")).hasSize(1);
    }

    @Test
    void badPollsAreRefused() {
        String chat = createChatId(BOB);
        String path = "/chats/" + chat + "/polls";
        wire.post(path, "{}").refused(400, 1001);
        wire.post(path, json("{'poll':{'options':[{'text':'One'}]}}")).refused(400, 1005);
        wire.post(path, json("{'poll':{'options':[{'text':'One'},{}]}}")).refused(400, 1001);
        String id = wire.post(path, json("{'poll':{'options':[{'text':'One'},{'text':'Two'}]}}"))
                .ok(201)
                .get("message_id")
                .textValue();
        wire.post("/messages/" + id + "/poll/votes", json("{'operation':'add','option_id':'x'}"))
                .refused(400, 1005);
        wire.post("/messages/" + id + "/poll/options", "{}").refused(400, 1001);
        bob().service(ServiceType.SMS);
        wire.post(path, json("{'poll':{'options':[{'text':'One'},{'text':'Two'}]}}"))
                .refused(409, 2017);
    }
}
