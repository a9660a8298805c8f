// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.linq.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camelimessage.error.IMessageException;
import io.github.camelimessage.model.Effect;
import io.github.camelimessage.model.Message;
import io.github.camelimessage.model.Reaction;
import io.github.camelimessage.model.ReactionKind;
import io.github.camelimessage.model.TextFormat;
import io.github.camelimessage.model.linq.LinqMessage;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessageMappingTest {

    private static Message map(String json) throws Exception {
        return MessageMapping.message(new ObjectMapper().readValue(json.replace('\'', '"'), LinqMessage.class));
    }

    @Test
    void everythingThatBothVendorsHave() throws Exception {
        Message message = map("{'id':'m','chat_id':'c','created_at':'2026-02-05T19:31:13.123456789Z',"
                + "'delivery_status':'read','is_from_me':true,'read_at':'2026-02-05T19:32:00Z',"
                + "'from_handle':{'handle':'+1555','service':'SMS'},'effect':{'name':'hearts','type':'screen'},"
                + "'reply_to':{'message_id':'r','part_index':2},'parts':["
                + "{'type':'text','value':'Hi Bob','mention':'+1666','mention_range':[3,6]},"
                + "{'type':'media','id':'a','filename':'f.png','mime_type':'image/png','size_bytes':9,'url':'u',"
                + "'reactions':[{'handle':{'handle':'+1777'},'is_me':false,'type':'custom','custom_emoji':'x'},"
                + "{'handle':{'handle':'+1777'},'is_me':false,'type':'sticker','sticker':{'file_name':'s'}}]},"
                + "{'type':'text','value':'there','text_decorations':[{'range':[0,2],'style':'bold'},"
                + "{'range':[2,5],'animation':'shake'}]},{'type':'hologram'}]}");

        assertThat(message.content().text()).isEqualTo("Hi Bob\nthere");
        assertThat(message.content().formatting())
                .containsExactly(new TextFormat("bold", 7, 2, null), new TextFormat("effect", 9, 3, "shake"));
        assertThat(message.content().mentions().get(0).start()).isEqualTo(3);
        assertThat(message.content().attachments().get(0).guid()).isEqualTo("a");
        assertThat(message.content().attachments().get(0).isOutgoing()).isTrue();
        assertThat(message.content().expressiveSendStyleId()).isEqualTo(Effect.HEART.styleId());
        assertThat(message.dateCreated()).isEqualTo(Instant.parse("2026-02-05T19:31:13.123456789Z"));
        assertThat(message.dateRead()).isNotNull();
        assertThat(message.sender().address()).isEqualTo("+1555");
        assertThat(message.replyTargetGuid()).isEqualTo("r");
        assertThat(message.partCount()).isEqualTo(4);
        assertThat(message.isSent()).isTrue();
        assertThat(message.isDelivered()).isTrue();
        assertThat(message.appliedReactions()).singleElement().satisfies(applied -> {
            assertThat(applied.reaction()).isEqualTo(new Reaction(ReactionKind.EMOJI, "x"));
            assertThat(applied.targetPartIndex()).isEqualTo(1);
            assertThat(applied.sender().address()).isEqualTo("+1777");
        });
        assertThat(message.placedStickers())
                .singleElement()
                .satisfies(placed -> assertThat(placed.sticker().fileName()).isEqualTo("s"));
        assertThat(message.linq().parts()).hasSize(4);
    }

    @Test
    void linksAndAppCards() throws Exception {
        assertThat(map("{'id':'m','parts':[{'type':'link','value':'https://a.example'}]}")
                        .content()
                        .text())
                .isEqualTo("https://a.example");
        Message card = map("{'id':'m','parts':[{'type':'imessage_app','app':{'bundle_id':'b','name':'n','team_id':'t'},"
                + "'layout':{'caption':'c'},'url':'u','fallback_text':'f'}]}");
        assertThat(card.content().balloonBundleId()).isEqualTo("b");
        assertThat(card.content().miniApp().layout().caption()).isEqualTo("c");
        assertThat(card.content().text()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"confetti, com.apple.messages.effect.CKConfettiEffect", "happy_birthday, happy_birthday"})
    void anEffectHasApplesNameWhereThereIsOne(String linq, String style) throws Exception {
        assertThat(map("{'id':'m','effect':{'name':'" + linq + "'}}").content().expressiveSendStyleId())
                .isEqualTo(style);
    }

    @Test
    void aMessageWithoutIdIsNone() {
        assertThatThrownBy(() -> map("{}")).isInstanceOf(IMessageException.class);
    }
}
