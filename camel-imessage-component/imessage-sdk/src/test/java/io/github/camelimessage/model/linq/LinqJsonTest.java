// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model.linq;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camelimessage.model.ServiceType;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** With a plain mapper, as in a user's route. */
class LinqJsonTest {

    private final ObjectMapper json = new ObjectMapper();

    @Test
    void aChatKeepsEverythingThatCame() throws Exception {
        String text = "{\"id\":\"c1\",\"created_at\":\"2026-02-05T19:31:13.736444093Z\",\"display_name\":null,"
                + "\"handles\":[{\"id\":\"h1\",\"handle\":\"+15551234567\",\"joined_at\":\"2026-02-05T19:31:13Z\","
                + "\"service\":\"Pigeon\",\"is_me\":true,\"status\":\"banished\",\"feathers\":{\"count\":[1,null]}}],"
                + "\"health_status\":{\"doc_url\":\"https://a.example\",\"status\":\"AT_RISK\",\"updated_at\":"
                + "\"2026-02-05T19:31:13Z\"},\"is_archived\":false,\"is_group\":false,"
                + "\"updated_at\":\"2026-02-05T19:31:13Z\",\"new_thing\":1.5}";

        LinqChat chat = json.readValue(text, LinqChat.class);

        assertThat(chat.createdAt()).isEqualTo(Instant.parse("2026-02-05T19:31:13.736444093Z"));
        assertThat(chat.handles().get(0).service()).isEqualTo(new ServiceType("Pigeon"));
        assertThat(chat.handles().get(0).isMe()).isTrue();
        assertThat(chat.healthStatus().status()).isEqualTo(HealthStatus.AT_RISK);
        assertThat(chat.unknownFields()).containsExactly(java.util.Map.entry("new_thing", 1.5));
        assertThat(json.readTree(json.writeValueAsString(chat))).isEqualTo(json.readTree(text));
        assertThat(json.readValue(json.writeValueAsString(chat), LinqChat.class))
                .isEqualTo(chat);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Text    | {'type':'text','value':'hi','reactions':null,'text_decorations':[{'range':[0,2],'style':'bold'}]}",
                "Media   | {'type':'media','id':'a','filename':'f','mime_type':'image/png','size_bytes':7,'url':'u','reactions':[{'handle':{'id':'h','handle':'a@example.com','service':'iMessage'},'is_me':false,'type':'custom','custom_emoji':'x'}]}",
                "Link    | {'type':'link','value':'https://a.example','reactions':null}",
                "App     | {'type':'imessage_app','app':{'bundle_id':'b','name':'n','team_id':'t','app_store_id':5},'layout':{'caption':'c'},'url':'u','reactions':null,'x':1}",
                "AppClip | {'type':'app_clip','value':'v','title':'t','reactions':null}",
                "Unknown | {'type':'hologram','depth':{'a':[1]},'reactions':null}",
                "Unknown | {'depth':3}"
            })
    void aPartIsSelectedByItsTypeAndKeptCompletely(String kind, String text) throws Exception {
        String wire = text.replace('\'', '"');

        ResponsePart part = json.readValue(wire, ResponsePart.class);

        assertThat(part.getClass().getSimpleName()).isEqualTo(kind);
        assertThat(json.readTree(json.writeValueAsString(part))).isEqualTo(json.readTree(wire));
        assertThat(json.readTree(json.writerFor(ResponsePart.class).writeValueAsString(part)))
                .isEqualTo(json.readTree(wire));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'type':'text','value':'hi','mention':'+15551234567','mention_range':[0,2]}",
                "{'type':'media','attachment_id':'a'}",
                "{'type':'link','value':'https://a.example'}",
                "{'type':'imessage_app','app':{'bundle_id':'b','name':'n','team_id':'t'},'layout':{'image_title':'c'},'interactive':false}",
                "{'type':'app_clip','value':'v'}",
                "{'type':'hologram','depth':3}"
            })
    void aRequestPartIsWrittenAsItWasRead(String text) throws Exception {
        String wire = "{'parts':[%s],'idempotency_key':'k','preferred_service':'iMessage'}"
                .formatted(text)
                .replace('\'', '"');

        LinqMessageContent content = json.readValue(wire, LinqMessageContent.class);

        assertThat(json.readTree(json.writeValueAsString(content))).isEqualTo(json.readTree(wire));
    }

    @Test
    void aNullIsWrittenWhereItIsAnOrder() throws Exception {
        assertThat(json.writeValueAsString(new UpdatePhoneNumberRequest(null)))
                .isEqualTo("{\"forwarding_number\":null}");
        assertThat(json.writeValueAsString(new UpdateChatRequest(null, null))).isEqualTo("{}");
        assertThat(json.readValue("{}", UpdateWebhookSubscriptionRequest.class).phoneNumbers())
                .isNull();
        assertThat(json.readValue("{\"phone_numbers\":null}", UpdateWebhookSubscriptionRequest.class)
                        .phoneNumbers())
                .isEmpty();
        assertThat(json.writeValueAsString(new UpdateWebhookSubscriptionRequest(null, List.of(), null, null)))
                .isEqualTo("{\"phone_numbers\":[]}");
    }

    @Test
    void secretsAreNotInText() throws Exception {
        WebhookSubscription webhook = json.readValue(
                "{\"id\":\"w1\",\"signing_secret\":\"whsec_hidden\",\"is_active\":true,\"x\":1}",
                WebhookSubscription.class);
        assertThat(webhook.signingSecret()).isEqualTo("whsec_hidden");
        assertThat(webhook.toString()).contains("w1").doesNotContain("hidden");
        assertThat(json.writeValueAsString(webhook)).isEqualTo("{\"id\":\"w1\",\"is_active\":true,\"x\":1}");
        assertThat(json.readValue(
                                "{\"attachment_id\":\"a1\",\"upload_url\":\"https://s.example/?sig=hidden\"}",
                                AttachmentUpload.class)
                        .toString())
                .contains("a1")
                .doesNotContain("hidden");
        assertThat(json.readValue(
                                "{\"id\":\"a1\",\"download_url\":\"https://s.example/?sig=hidden\",\"x\":\"hidden\"}",
                                LinqAttachment.class)
                        .toString())
                .contains("a1")
                .doesNotContain("hidden");
    }

    @Test
    void aPlaceIsLongitudeFirst() throws Exception {
        LocationPoint point = json.readValue("{\"type\":\"Point\",\"coordinates\":[-122.4,37.8]}", LocationPoint.class);
        assertThat(point.longitude()).isEqualTo(-122.4);
        assertThat(point.latitude()).isEqualTo(37.8);
        assertThat(point.altitude()).isNull();
        assertThat(json.writeValueAsString(point)).isEqualTo("{\"coordinates\":[-122.4,37.8],\"type\":\"Point\"}");
    }
}
