// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.linq;

import static io.github.camelimessage.simulator.linq.LinqWire.json;
import static io.github.camelimessage.simulator.linq.LinqWire.message;
import static io.github.camelimessage.simulator.linq.LinqWire.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelimessage.model.ServiceType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinqAppCardsTest extends LinqSuite {
    private static final String CARD = "{'type':'imessage_app','app':{'bundle_id':'com.example.app','name':'App',"
            + "'team_id':'ABCDE12345'},'layout':{'caption':'One'},'url':'https://example.com/x'}";

    @Test
    void anAppCardIsUpdatedByANewMessage() throws Exception {
        String chat = createChatId(BOB);
        JsonNode card = send(chat, "{'parts':[" + CARD + "]}");
        assertThat(card.at("/parts/0/fallback_text").textValue()).isEqualTo("One");
        assertThat(card.at("/parts/0/app/team_id").textValue()).isEqualTo("ABCDE12345");
        settle();
        JsonNode update = wire.post(
                        "/messages/" + card.get("id").textValue() + "/update",
                        json("{'layout':{'caption':'Two','image_url':'https://a.b/c.png','image_title':'T'}}"))
                .ok(202);
        assertThat(update.get("chat_id").textValue()).isEqualTo(chat);
        assertThat(update.at("/message/id").textValue())
                .isNotEqualTo(card.get("id").textValue());
        assertThat(update.at("/message/parts/0/layout/caption").textValue()).isEqualTo("Two");
        assertThat(update.at("/message/parts/0/app/bundle_id").textValue()).isEqualTo("com.example.app");
    }

    @Test
    void onlyADeliveredCardOfOnesOwnIsUpdated() {
        String chat = createChatId(BOB);
        String update = json("{'layout':{'caption':'Two'}}");
        JsonNode text = send(chat, text("No card"));
        wire.post("/messages/" + text.get("id").textValue() + "/update", update).refused(400, 1008);
        simulator.faults().linq().stallMessages(1);
        JsonNode card = send(chat, "{'parts':[" + CARD + "]}");
        wire.post("/messages/" + card.get("id").textValue() + "/update", update).refused(409, 2015);
        bob().service(ServiceType.SMS);
        wire.post(messages(chat), message("{'parts':[" + CARD + "]}")).refused(409, 2018);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'bundle_id':'a:b','name':'N','team_id':'ABCDE12345'} | {'caption':'c'} | 1008",
                "{'bundle_id':'a.b','name':'N','team_id':'abc'} | {'caption':'c'} | 1008",
                "{'bundle_id':'a.b','team_id':'ABCDE12345'} | {'caption':'c'} | 1001",
                "{'bundle_id':'a.b','name':'N','team_id':'ABCDE12345'} | {} | 1008",
                "{'bundle_id':'a.b','name':'N','team_id':'ABCDE12345'} | {'caption':'c','image_title':'t'} | 1008",
            })
    void badAppCardsAreRefused(String app, String layout, int code) {
        String chat = createChatId(BOB);
        wire.post(
                        messages(chat),
                        message("{'parts':[{'type':'imessage_app','app':" + app + ",'layout':" + layout + "}]}"))
                .refused(400, code);
    }
}
