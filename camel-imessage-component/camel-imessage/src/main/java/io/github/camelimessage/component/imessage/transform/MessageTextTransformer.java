// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.transform;

import io.github.camelimessage.error.ValidationException;
import io.github.camelimessage.event.Event;
import io.github.camelimessage.event.MessageEvent;
import io.github.camelimessage.model.MessageContent;
import io.github.camelimessage.rules.BlankText;
import org.apache.camel.Message;
import org.apache.camel.spi.DataType;
import org.apache.camel.spi.DataTypeTransformer;
import org.apache.camel.spi.Transformer;

/**
 * The text of a message, from an event or from the result of an operation. A {@link ValidationException} if there is
 * none, for example for a picture alone.
 */
@DataTypeTransformer(
        name = "imessage:text",
        description = "Makes an event of imessage:events, or the message that an operation answered, the text of that"
                + " message")
public class MessageTextTransformer extends Transformer {

    @Override
    public void transform(Message message, DataType from, DataType to) {
        Object body = message.getBody();
        MessageContent content = content(body);
        String text = content == null ? null : content.text();
        if (BlankText.isBlank(text)) {
            throw refuse(name(body) + " has no text; filter such messages out before, for example by their content");
        }
        message.setBody(text);
    }

    private static MessageContent content(Object body) {
        if (body instanceof MessageEvent.Received received) {
            return received.message().content();
        }
        if (body instanceof MessageEvent.Sent sent) {
            return sent.message().content();
        }
        if (body instanceof MessageEvent.Edited edited) {
            return edited.content();
        }
        if (body instanceof io.github.camelimessage.model.Message message) {
            return message.content();
        }
        throw refuse(
                "only a message, or the event message.received, message.sent or message.edited, has text, but the body"
                        + " is "
                        + name(body));
    }

    private static String name(Object body) {
        if (body instanceof Event event) {
            return "the event " + event.type();
        }
        return body == null ? "empty" : "a " + body.getClass().getName();
    }

    private static ValidationException refuse(String why) {
        return ValidationException.invalidArgument("body", null, "imessage:text: " + why);
    }
}
