// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.linq;

import static io.github.camelimessage.linq.Endpoint.to;
import static io.github.camelimessage.linq.LinqServer.CHAT;
import static io.github.camelimessage.linq.LinqServer.HANDLE;
import static io.github.camelimessage.linq.LinqServer.ID;
import static io.github.camelimessage.linq.LinqServer.LINE;
import static io.github.camelimessage.linq.LinqServer.MESSAGE;
import static io.github.camelimessage.linq.LinqServer.OTHER_ID;
import static io.github.camelimessage.linq.LinqServer.PERSON;
import static io.github.camelimessage.linq.LinqServer.SENT;

import io.github.camelimessage.linq.api.ChatQuery;
import io.github.camelimessage.linq.api.MessageQuery;
import io.github.camelimessage.model.ServiceType;
import io.github.camelimessage.model.linq.ChangeOperation;
import io.github.camelimessage.model.linq.ContinuationMessage;
import io.github.camelimessage.model.linq.CreateChatRequest;
import io.github.camelimessage.model.linq.CreateMessageRequest;
import io.github.camelimessage.model.linq.EditMessageRequest;
import io.github.camelimessage.model.linq.IMessageAppLayout;
import io.github.camelimessage.model.linq.LinqMessageContent;
import io.github.camelimessage.model.linq.ReactionRequest;
import io.github.camelimessage.model.linq.ReactionType;
import io.github.camelimessage.model.linq.ReplyTo;
import io.github.camelimessage.model.linq.RequestPart;
import io.github.camelimessage.model.linq.SendMessageRequest;
import io.github.camelimessage.model.linq.ThreadOrder;
import io.github.camelimessage.model.linq.UpdateAppCardRequest;
import io.github.camelimessage.model.linq.UpdateChatRequest;
import io.github.camelimessage.model.linq.VoiceMemoRequest;
import java.util.List;
import java.util.stream.Stream;

/** Chats, members, typing, messages, locations. */
final class ChatEndpoints {

    private static final LinqMessageContent MSG = LinqMessageContent.text("hi").withIdempotencyKey("k");
    private static final String MSG_JSON = "{'parts':[{'type':'text','value':'hi'}],'idempotency_key':'k'}";
    private static final String SEND_ANSWER = "{'chat_id':'%s','message':%s}".formatted(ID, SENT);
    private static final String ACCEPTED = "{'message':'queued','status':'accepted','trace_id':'t'}";

    private ChatEndpoints() {}

    static Stream<Endpoint> all() {
        String chat = "/chats/" + ID;
        String message = "/messages/" + ID;
        return Stream.of(
                to("POST", "/chats")
                        .with(
                                "{'from':'" + LINE + "','message':" + MSG_JSON + ",'to':['" + PERSON
                                        + "','a@example.com']}",
                                api -> api.chats()
                                        .create(new CreateChatRequest(
                                                LINE, MSG, List.of(PERSON, "a@example.com"), null)))
                        .gives(
                                201,
                                "{'chat':{'id':'" + ID + "','display_name':'x','handles':[" + HANDLE
                                        + "],'is_group':true,'message':" + SENT + ",'service':'RCS'}}"),
                to("GET", "/chats?from=%2B12223334444&to=a%40example.com&cursor=20%26x&limit=100")
                        .with(null, api -> api.chats().list(new ChatQuery(LINE, "a@example.com", "20&x", 100)))
                        .gives(200, "{'chats':[" + CHAT + "],'next_cursor':null}"),
                to("GET", "/chats")
                        .with(null, api -> api.chats().list(ChatQuery.ALL))
                        .gives(200, "{'chats':[],'next_cursor':'7'}"),
                to("GET", chat).with(null, api -> api.chats().get(ID)).gives(200, CHAT),
                to("PUT", chat)
                        .with("{'display_name':'Case','group_chat_icon':'https://a.example/i.png'}", api -> api.chats()
                                .update(ID, new UpdateChatRequest("Case", "https://a.example/i.png")))
                        .gives(202, "{'chat_id':'" + ID + "','status':'pending'}"),
                to("PUT", chat)
                        .with("{}", api -> api.chats().update(ID, new UpdateChatRequest(null, null)))
                        .gives(200, "{'status':'pending'}"),
                to("POST", chat + "/read")
                        .with(null, api -> api.chats().markRead(ID))
                        .gives(204, null),
                to("POST", chat + "/leave")
                        .with(null, api -> api.chats().leave(ID))
                        .gives(202, ACCEPTED),
                to("POST", chat + "/share_contact_card")
                        .with(null, api -> api.chats().shareContactCard(ID))
                        .gives(204, null),
                to("POST", chat + "/voicememo")
                        .with("{'attachment_id':'" + OTHER_ID + "'}", api -> api.messages()
                                .sendVoiceMemo(ID, new VoiceMemoRequest(null, OTHER_ID, null)))
                        .gives(
                                202,
                                "{'voice_memo':{'id':'m','chat':{'id':'c','handles':[],'is_active':true,'is_group':false,"
                                        + "'service':'iMessage'},'created_at':'2026-02-05T19:31:13Z','from':'" + LINE
                                        + "','status':'queued','to':['" + PERSON
                                        + "'],'voice_memo':{'id':'a','filename':'f','mime_type':'audio/mpeg','size_bytes':9,"
                                        + "'url':'u','duration_ms':1200}}}"),
                to("POST", chat + "/participants")
                        .with("{'handle':'a@example.com'}", api -> api.participants()
                                .add(ID, "a@example.com"))
                        .gives(202, ACCEPTED),
                to("DELETE", chat + "/participants")
                        .with("{'handle':'" + PERSON + "'}", api -> api.participants()
                                .remove(ID, PERSON))
                        .gives(202, ACCEPTED),
                to("POST", chat + "/typing")
                        .with(null, api -> api.typing().start(ID))
                        .gives(204, null),
                to("DELETE", chat + "/typing")
                        .with(null, api -> api.typing().stop(ID))
                        .gives(204, null),
                to("POST", chat + "/messages")
                        .with(
                                "{'message':{'parts':[{'type':'text','value':'see'},{'type':'media','attachment_id':'"
                                        + OTHER_ID + "'}],'idempotency_key':'k','preferred_service':'RCS','reply_to':"
                                        + "{'message_id':'" + OTHER_ID + "','part_index':1}},'override_optout':true}",
                                api -> api.messages()
                                        .send(
                                                ID,
                                                new SendMessageRequest(
                                                        LinqMessageContent.builder()
                                                                .part(RequestPart.Text.of("see"))
                                                                .part(RequestPart.Media.ofAttachment(OTHER_ID))
                                                                .idempotencyKey("k")
                                                                .preferredService(ServiceType.RCS)
                                                                .replyTo(new ReplyTo(OTHER_ID, 1))
                                                                .build(),
                                                        true)))
                        .gives(202, SEND_ANSWER),
                to("GET", chat + "/messages?cursor=a%2Bb&limit=500")
                        .with(null, api -> api.messages().list(ID, new MessageQuery(null, "a+b", 500)))
                        .gives(200, "{'messages':[" + MESSAGE + "],'next_cursor':null}"),
                to("POST", chat + "/location/request")
                        .with(null, api -> api.locations().request(ID))
                        .gives(200, "{'message':'Location request sent','success':true}"),
                to("GET", chat + "/location")
                        .with(null, api -> api.locations().get(ID))
                        .gives(
                                200,
                                "{'data':{'features':[{'geometry':{'coordinates':[-122.4,37.8,12.5],'type':'Point'},"
                                        + "'properties':{'handle':'" + PERSON
                                        + "','updated_at':'2026-02-05T19:31:13Z'},'type':'Feature'}],"
                                        + "'type':'FeatureCollection'},'success':true}"),
                to("POST", "/messages")
                        .with(
                                "{'message':" + MSG_JSON + ",'to':['" + PERSON
                                        + "'],'continuation_message':{'text':'new number'},'exclude_from':['" + LINE
                                        + "']}",
                                api -> api.messages()
                                        .create(new CreateMessageRequest(
                                                MSG,
                                                List.of(PERSON),
                                                new ContinuationMessage("new number"),
                                                null,
                                                List.of(LINE))))
                        .gives(
                                202,
                                "{'chat_id':'" + ID + "','created_new_chat':true,'from':'" + LINE
                                        + "','from_selection':{'reason':'failover_flagged','reused_existing_chat':false},"
                                        + "'handles':[],'is_group':false,'message':" + SENT
                                        + ",'service':'SMS','previous_chat_id':'" + OTHER_ID + "'}"),
                to("GET", message).with(null, api -> api.messages().get(ID)).gives(200, MESSAGE),
                to("PATCH", message)
                        .with("{'text':'better','part_index':0}", api -> api.messages()
                                .edit(ID, new EditMessageRequest("better", 0)))
                        .gives(200, MESSAGE),
                to("DELETE", message)
                        .with(null, api -> api.messages().delete(ID))
                        .gives(204, null),
                to("POST", message + "/reactions")
                        .with(
                                "{'operation':'add','type':'custom','custom_emoji':'x','part_index':2}",
                                api -> api.messages()
                                        .react(
                                                ID,
                                                new ReactionRequest(ChangeOperation.ADD, ReactionType.CUSTOM, "x", 2)))
                        .gives(200, ACCEPTED),
                to("GET", message + "/thread?order=desc&cursor=c&limit=5")
                        .with(null, api -> api.messages().thread(ID, new MessageQuery(ThreadOrder.DESC, "c", 5)))
                        .gives(200, "{'messages':[],'next_cursor':null}"),
                to("POST", message + "/update")
                        .with(
                                "{'layout':{'caption':'new'},'interactive':false,'url':'https://a.example'}",
                                api -> api.messages()
                                        .updateAppCard(
                                                ID,
                                                new UpdateAppCardRequest(
                                                        IMessageAppLayout.ofCaption("new"),
                                                        null,
                                                        false,
                                                        "https://a.example",
                                                        null)))
                        .gives(200, SEND_ANSWER));
    }
}
