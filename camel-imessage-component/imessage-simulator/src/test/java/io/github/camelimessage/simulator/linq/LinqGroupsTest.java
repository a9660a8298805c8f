// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.linq;

import static io.github.camelimessage.simulator.linq.LinqWire.json;
import static io.github.camelimessage.simulator.linq.LinqWire.message;
import static io.github.camelimessage.simulator.linq.LinqWire.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelimessage.model.ServiceType;
import org.junit.jupiter.api.Test;

class LinqGroupsTest extends WebhookSuite {
    private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 1, 2, 3};

    @Test
    void aNameIsAcceptedFirstAndSetAfterwards() throws Exception {
        subscribe("/");
        String chat = createChatId(ALICE, BOB);
        LinqWire.Reply reply = wire.put("/chats/" + chat, json("{'display_name':'Team'}"));
        assertThat(reply.ok(200).toString()).contains("pending").contains(chat);
        settle();
        assertThat(wire.get("/chats/" + chat).ok(200).get("display_name").textValue())
                .isEqualTo("Team");
        Receiver.Hook hook = receiver.only("chat.group_name_updated");
        assertThat(hook.json().get("trace_id").textValue()).isEqualTo(reply.header("x-trace-id"));
        assertThat(hook.data().at("/changed_by_handle/handle").textValue()).isEqualTo(LINE);
    }

    @Test
    void anIconIsFetchedAndHostedBySimulator() throws Exception {
        subscribe("/");
        String chat = createChatId(ALICE, BOB);
        simulator.linq().publish("https://files.example/icon", "image/jpeg", JPEG);
        wire.put("/chats/" + chat, json("{'group_chat_icon':'https://files.example/icon','display_name':'Both'}"))
                .ok(200);
        settle();
        JsonNode view = wire.get("/chats/" + chat).ok(200);
        assertThat(view.get("display_name").textValue()).isEqualTo("Both");
        String url = view.get("group_chat_icon").textValue();
        LinqWire.Reply icon = new LinqWire("", null).get(url);
        assertThat(icon.status()).isEqualTo(200);
        assertThat(icon.header("content-type")).isEqualTo("image/jpeg");
        assertThat(receiver.only("chat.group_icon_updated")
                        .data()
                        .get("new_value")
                        .textValue())
                .isEqualTo(url);
    }

    @Test
    void anIconThatIsNoneIsRefused() {
        String chat = createChatId(ALICE, BOB);
        simulator.linq().publish("https://files.example/text", "image/png", "text".getBytes());
        wire.put("/chats/" + chat, json("{'group_chat_icon':'https://files.example/text'}"))
                .refused(400, 5006);
        wire.put("/chats/" + chat, json("{'group_chat_icon':'http://127.0.0.1:1/x.png'}"))
                .refused(400, 5007);
        wire.put("/chats/" + chat, json("{'group_chat_icon':'http://example.com/x.png'}"))
                .refused(400, 1005);
        wire.put("/chats/" + chat, json("{'display_name':' '}")).refused(400, 1005);
    }

    @Test
    void aChangeThatFailsLaterIsReported() throws Exception {
        subscribe("/");
        String chat = createChatId(ALICE, BOB);
        simulator.faults().linq().failGroupUpdates(1, 3007);
        wire.put("/chats/" + chat, json("{'display_name':'Team'}")).ok(200);
        settle();
        JsonNode data = receiver.only("chat.group_name_update_failed").data();
        assertThat(data.get("error_code").intValue()).isEqualTo(3007);
        assertThat(data.get("chat_id").textValue()).isEqualTo(chat);
        assertThat(wire.get("/chats/" + chat).ok(200).get("display_name").textValue())
                .isNotEqualTo("Team");
    }

    @Test
    void directChatsCannotBeChanged() {
        String chat = createChatId(BOB);
        wire.put("/chats/" + chat, json("{'display_name':'Bob'}")).refused(409, 1006);
        wire.post("/chats/" + chat + "/participants", json("{'handle':'%s'}", CAROL))
                .refused(409, 1006);
        wire.post("/chats/" + chat + "/leave").refused(409, 1006);
    }

    @Test
    void peopleAreAddedAndRemovedOneByOne() throws Exception {
        subscribe("/");
        String chat = createChatId(ALICE, BOB);
        JsonNode accepted = wire.post("/chats/" + chat + "/participants", json("{'handle':'%s'}", CAROL))
                .ok(202);
        assertThat(accepted.get("status").textValue()).isEqualTo("accepted");
        settle();
        assertThat(wire.get("/chats/" + chat).ok(200).get("handles"))
                .extracting(one -> one.get("handle").textValue())
                .containsExactly(LINE, ALICE, BOB, CAROL);
        assertThat(receiver.only("participant.added")
                        .data()
                        .at("/participant/handle")
                        .textValue())
                .isEqualTo(CAROL);
        wire.post("/chats/" + chat + "/participants", json("{'handle':'%s'}", CAROL))
                .refused(409, 2015);
        wire.delete("/chats/" + chat + "/participants", json("{'handle':'%s'}", BOB))
                .ok(202);
        settle();
        assertThat(wire.get("/chats/" + chat).ok(200).get("handles")).hasSize(3);
        wire.delete("/chats/" + chat + "/participants", json("{'handle':'%s'}", BOB))
                .refused(409, 2015);
        wire.delete("/chats/" + chat + "/participants", json("{'handle':'%s'}", CAROL))
                .refused(409, 2015);
        wire.post("/chats/" + chat + "/participants", json("{'handle':'nobody'}"))
                .refused(400, 1002);
        wire.post("/chats/" + chat + "/participants", "{}").refused(400, 1001);
    }

    @Test
    void aNewcomerNeedsTheServiceOfTheGroup() {
        String chat = createChatId(ALICE, BOB);
        simulator.person(CAROL).service(ServiceType.SMS);
        wire.post("/chats/" + chat + "/participants", json("{'handle':'%s'}", CAROL))
                .refused(409, 2017);
    }

    @Test
    void aGroupOfFourCanBeLeftAndIsThenClosed() throws Exception {
        String small = createChatId(ALICE, BOB);
        wire.post("/chats/" + small + "/leave").refused(409, 2015);
        String chat = createChatId(ALICE, BOB, CAROL);
        wire.post("/chats/" + chat + "/leave").ok(202);
        settle();
        wire.post("/chats/" + chat + "/messages", message(text("Hi"))).refused(409, 2013);
        wire.post("/chats/" + chat + "/typing").refused(409, 2013);
        wire.post("/chats/" + chat + "/read").refused(409, 2013);
        wire.post("/chats/" + chat + "/leave").refused(409, 2013);
        wire.put("/chats/" + chat, json("{'display_name':'x'}")).refused(409, 2013);
        wire.get("/chats/" + chat + "/location").refused(409, 2013);
        assertThat(wire.get("/chats/" + chat).ok(200).at("/handles/0/status").textValue())
                .isEqualTo("left");
        assertThat(wire.get("/chats/" + chat + "/messages").ok(200).get("messages"))
                .hasSize(1);
        assertThat(createChatId(ALICE, BOB, CAROL)).isNotEqualTo(chat);
    }

    @Test
    void inGroupsNothingComesAfterSent() throws Exception {
        subscribe("/");
        createChatId(ALICE, BOB);
        settle();
        assertThat(receiver.types()).containsExactlyInAnyOrder("chat.created", "message.sent");
    }
}
