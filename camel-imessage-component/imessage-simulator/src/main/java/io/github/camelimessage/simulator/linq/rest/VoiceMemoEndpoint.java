// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.linq.rest;

import io.github.camelimessage.model.Participant;
import io.github.camelimessage.simulator.linq.account.ChatIds;
import io.github.camelimessage.simulator.linq.json.VoiceMemoJson;
import io.github.camelimessage.simulator.world.ChatState;
import io.github.camelimessage.simulator.world.MediaFile;
import io.github.camelimessage.simulator.world.MessageState;
import io.github.camelimessage.simulator.world.Part;
import io.vertx.core.Future;
import java.util.List;
import java.util.Map;

/** POST /v3/chats/{chatId}/voicememo: a message of one file that is shown as a voice memo. */
final class VoiceMemoEndpoint {
    private final RestContext context;
    private final SendEndpoints sending;

    VoiceMemoEndpoint(RestContext context, SendEndpoints sending) {
        this.context = context;
        this.sending = sending;
    }

    Future<Answer> send(Call call) {
        Input input = call.input();
        ChatState chat = context.lookup().open(call);
        boolean override = Boolean.TRUE.equals(input.optionalBoolean("override_optout"));
        Content content =
                new Content(List.of(context.reader().media(input, "voice_memo_url", true)), null, null, null, null);
        return sending.sendContent(call, chat, content, override).map(answer -> {
            MessageState message = context.world().messages().find(answer.messageGuid());
            return Answer.sent(202, Map.of("voice_memo", view(chat, message)), message.guid());
        });
    }

    private VoiceMemoJson view(ChatState chat, MessageState message) {
        MediaFile file = ((Part.Media) message.parts().get(0)).file();
        return new VoiceMemoJson(
                ChatIds.messageId(message.guid()),
                new VoiceMemoJson.Chat(
                        context.views().chats().id(chat),
                        context.views().handles().all(chat),
                        true,
                        chat.isGroup(),
                        chat.service().value()),
                message.created().toString(),
                context.account().line(chat).number(),
                "queued",
                chat.participants().stream().map(Participant::address).toList(),
                new VoiceMemoJson.File(
                        file.id(),
                        file.filename(),
                        file.mimeType(),
                        file.data().length,
                        context.account().fileUrl(file)),
                message.service().value());
    }
}
