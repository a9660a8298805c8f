// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.linq;

import static io.github.camelimessage.linq.Endpoint.to;
import static io.github.camelimessage.linq.LinqServer.HANDLE;
import static io.github.camelimessage.linq.LinqServer.ID;
import static io.github.camelimessage.linq.LinqServer.LINE;
import static io.github.camelimessage.linq.LinqServer.OTHER_ID;
import static io.github.camelimessage.linq.LinqServer.PERSON;

import io.github.camelimessage.model.linq.AddPollOptionsRequest;
import io.github.camelimessage.model.linq.BlockHandleRequest;
import io.github.camelimessage.model.linq.CapabilityRequest;
import io.github.camelimessage.model.linq.ChangeOperation;
import io.github.camelimessage.model.linq.CreateAttachmentRequest;
import io.github.camelimessage.model.linq.CreateContactCardRequest;
import io.github.camelimessage.model.linq.CreatePollRequest;
import io.github.camelimessage.model.linq.CreateWebhookSubscriptionRequest;
import io.github.camelimessage.model.linq.NewPoll;
import io.github.camelimessage.model.linq.NewPollOption;
import io.github.camelimessage.model.linq.SetBackgroundRequest;
import io.github.camelimessage.model.linq.UpdateContactCardRequest;
import io.github.camelimessage.model.linq.UpdatePhoneNumberRequest;
import io.github.camelimessage.model.linq.UpdateWebhookSubscriptionRequest;
import io.github.camelimessage.model.linq.VotePollRequest;
import io.github.camelimessage.model.linq.WebhookEventType;
import java.util.List;
import java.util.stream.Stream;

/** Files, checks, lines, cards, webhooks, backgrounds, polls, blocks. */
final class OtherEndpoints {

    private static final String POLL =
            "{'chat_id':'%s','created_at':'2026-02-05T19:31:13Z','message_id':'%s','poll':".formatted(ID, OTHER_ID)
                    + "{'options':[{'can_be_edited':false,'creator_handle':" + HANDLE
                    + ",'option_id':'o','text':'yes','voters':[{'handle':'a@example.com','voted_at':'2026-02-05T19:31:13Z'}]}],"
                    + "'total_voters':1},'reactions':[],'updated_at':'2026-02-05T19:31:13Z'}";
    private static final String CARD =
            "{'first_name':'Ann','is_active':true,'phone_number':'" + LINE + "','last_name':'Lee'}";
    private static final String HOOK = "{'id':'w-1','created_at':'2026-02-05T19:31:13Z','is_active':true,"
            + "'subscribed_events':['message.received','moon.landed'],'target_url':'https://a.example/hook',"
            + "'updated_at':'2026-02-05T19:31:13Z','phone_numbers':['" + LINE + "']}";

    private OtherEndpoints() {}

    static Stream<Endpoint> all() {
        String chat = "/chats/" + ID;
        String message = "/messages/" + ID;
        return Stream.of(
                to("POST", "/attachments")
                        .with("{'content_type':'image/png','filename':'a.png','size_bytes':3}", api -> api.attachments()
                                .create(new CreateAttachmentRequest("image/png", "a.png", 3)))
                        .gives(
                                200,
                                "{'attachment_id':'a','download_url':'d','expires_at':'2026-02-05T19:31:13Z',"
                                        + "'http_method':'PUT','required_headers':{'Content-Type':'image/png'},'upload_url':'u'}"),
                to("GET", "/attachments/" + ID)
                        .with(null, api -> api.attachments().get(ID))
                        .gives(
                                200,
                                "{'id':'a','content_type':'image/png','created_at':'2026-02-05T19:31:13Z','filename':'f',"
                                        + "'size_bytes':3,'status':'complete','download_url':'d'}"),
                to("DELETE", "/attachments/" + ID)
                        .with(null, api -> api.attachments().delete(ID))
                        .gives(204, null),
                to("POST", "/capability/check_imessage")
                        .with("{'address':'a@example.com','from':'" + LINE + "'}", api -> api.capability()
                                .checkIMessage(new CapabilityRequest("a@example.com", LINE)))
                        .gives(200, "{'address':'a@example.com','available':true}"),
                to("POST", "/capability/check_rcs")
                        .with("{'address':'" + PERSON + "'}", api -> api.capability()
                                .checkRcs(new CapabilityRequest(PERSON, null)))
                        .gives(
                                200,
                                "{'address':'" + PERSON
                                        + "','available':false,'reason':'not_supported','selected_service':'SMS'}"),
                to("GET", "/phone_numbers")
                        .with(null, api -> api.phoneNumbers().list())
                        .gives(
                                200,
                                "{'phone_numbers':[{'id':'p','health_status':{'doc_url':'d','status':'HEALTHY'},"
                                        + "'phone_number':'" + LINE
                                        + "','reputation':{'doc_url':'d','status':'CRITICAL'},'forwarding_number':'"
                                        + PERSON
                                        + "'}]}"),
                to("PUT", "/phone_numbers/" + ID)
                        .with("{'forwarding_number':null}", api -> api.phoneNumbers()
                                .update(ID, new UpdatePhoneNumberRequest(null)))
                        .gives(200, "{'id':'p','forwarding_number':null,'phone_number':'" + LINE + "'}"),
                to("GET", "/phonenumbers")
                        .with(null, api -> api.phoneNumbers().listLegacy())
                        .gives(
                                200,
                                "{'phone_numbers':[{'id':'p','phone_number':'" + LINE
                                        + "','capabilities':{'mms':true,'sms':true,'voice':false}}]}"),
                to("GET", "/available_number?to=%2B15551234567%2Ca%40example.com&exclude_from=%2B12223334444")
                        .with(null, api -> api.phoneNumbers()
                                .available(List.of(PERSON, "a@example.com"), List.of(LINE)))
                        .gives(200, "{'phone_number':'" + LINE + "','vcf_url':'v'}"),
                to("GET", "/available_number")
                        .with(null, api -> api.phoneNumbers().available(null, List.of()))
                        .gives(200, "{'phone_number':'" + LINE + "','vcf_url':'v'}"),
                to("POST", "/contact_card")
                        .with(
                                "{'first_name':'Ann','phone_number':'" + LINE + "','last_name':'Lee'}",
                                api -> api.contactCards()
                                        .create(new CreateContactCardRequest("Ann", LINE, null, "Lee")))
                        .gives(201, CARD),
                to("GET", "/contact_card?phone_number=%2B12223334444")
                        .with(null, api -> api.contactCards().list(LINE))
                        .gives(200, "{'contact_cards':[" + CARD + "]}"),
                to("PATCH", "/contact_card?phone_number=%2B12223334444")
                        .with("{'last_name':'Lee'}", api -> api.contactCards()
                                .update(LINE, new UpdateContactCardRequest(null, null, "Lee")))
                        .gives(200, CARD),
                to("POST", "/webhook-subscriptions")
                        .with(
                                "{'subscribed_events':['message.received'],'target_url':'https://a.example/?version=1'}",
                                api -> api.webhookSubscriptions()
                                        .create(new CreateWebhookSubscriptionRequest(
                                                List.of(WebhookEventType.MESSAGE_RECEIVED),
                                                "https://a.example/?version=1",
                                                null)))
                        .gives(201, HOOK),
                to("GET", "/webhook-subscriptions")
                        .with(null, api -> api.webhookSubscriptions().list())
                        .gives(200, "{'subscriptions':[" + HOOK + "]}"),
                to("GET", "/webhook-subscriptions/w-1")
                        .with(null, api -> api.webhookSubscriptions().get("w-1"))
                        .gives(200, HOOK),
                to("PUT", "/webhook-subscriptions/w-1")
                        .with("{'is_active':false,'phone_numbers':[]}", api -> api.webhookSubscriptions()
                                .update("w-1", new UpdateWebhookSubscriptionRequest(false, List.of(), null, null)))
                        .gives(200, HOOK),
                to("DELETE", "/webhook-subscriptions/w-1")
                        .with(null, api -> api.webhookSubscriptions().delete("w-1"))
                        .gives(204, null),
                to("GET", "/webhook-events")
                        .with(null, api -> api.webhookSubscriptions().eventTypes())
                        .gives(200, "{'doc_url':'d','events':['message.sent']}"),
                to("POST", chat + "/background")
                        .with(
                                "{'type':'color','variant':'custom','shades':['#000000','#ffffff']}",
                                api -> api.backgrounds().set(ID, SetBackgroundRequest.gradient("#000000", "#ffffff")))
                        .gives(202, null),
                to("DELETE", chat + "/background")
                        .with(null, api -> api.backgrounds().remove(ID))
                        .gives(204, null),
                to("POST", chat + "/polls")
                        .with(
                                "{'poll':{'options':[{'text':'yes'},{'text':'no'}],'idempotency_key':'k'}}",
                                api -> api.polls()
                                        .create(
                                                ID,
                                                new CreatePollRequest(new NewPoll(
                                                        List.of(new NewPollOption("yes"), new NewPollOption("no")),
                                                        "k"))))
                        .gives(201, POLL),
                to("GET", message + "/poll")
                        .with(null, api -> api.polls().get(ID))
                        .gives(200, POLL),
                to("POST", message + "/poll/options")
                        .with("{'options':[{'text':'maybe'}]}", api -> api.polls()
                                .addOptions(ID, new AddPollOptionsRequest(List.of(new NewPollOption("maybe")))))
                        .gives(200, POLL),
                to("POST", message + "/poll/votes")
                        .with("{'operation':'remove','option_id':'" + OTHER_ID + "'}", api -> api.polls()
                                .vote(ID, new VotePollRequest(ChangeOperation.REMOVE, OTHER_ID)))
                        .gives(200, POLL),
                to("GET", "/blocked_handles")
                        .with(null, api -> api.blockedHandles().list())
                        .gives(
                                200,
                                "{'blocked_handles':[{'blocked_at':'2026-02-05T19:31:13Z','handle':'a@example.com'}]}"),
                to("POST", "/blocked_handles")
                        .with("{'handle':'12345','reason':'noise'}", api -> api.blockedHandles()
                                .block(new BlockHandleRequest("12345", "noise")))
                        .gives(
                                200,
                                "{'blocked_handle':{'blocked_at':'2026-02-05T19:31:13Z','handle':'12345','reason':'noise'}}"),
                to("DELETE", "/blocked_handles")
                        .with("{'handle':'AcmeShop'}", api -> api.blockedHandles()
                                .unblock("AcmeShop"))
                        .gives(204, null));
    }
}
