// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.transform;

import io.github.camelimessage.component.imessage.IMessageConstants;
import io.github.camelimessage.component.imessage.operation.IMessageOperation;
import io.github.camelimessage.component.imessage.operation.argument.CommandKey;
import io.github.camelimessage.error.ValidationException;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.camel.Message;
import org.apache.camel.cloudevents.CloudEvent;
import org.apache.camel.spi.DataType;
import org.apache.camel.spi.DataTypeTransformer;
import org.apache.camel.spi.Transformer;

/**
 * Converts a CloudEvent of the type {@code io.github.camelimessage.command.<operation>} to a message for
 * {@code imessage:} endpoints: a header for the operation, the body, and a header for each argument. The subject is the
 * chat.
 *
 * <p>The key of the write is made of the CloudEvent's source and id, unless the data has a key, so that a command that
 * is delivered twice is carried out once. Operations without keys ignore it. Argument headers, file name and type that
 * the message had before are removed. An invalid command fails with a {@link ValidationException} that says what is
 * wrong.
 *
 * <p>Anyone who can send commands can act for the account. The option {@code allowedOperations} of the next endpoint
 * limits the operations.
 */
@DataTypeTransformer(
        name = "imessage:operation",
        description = "Makes a CloudEvent that is a command (binary or structured mode) what imessage: endpoints take:"
                + " operation, body and argument headers")
public class CloudEventToOperationTransformer extends Transformer {

    @Override
    public void transform(Message message, DataType from, DataType to) {
        ReceivedCloudEvent event = ReceivedCloudEvent.of(message);
        IMessageOperation operation = operation(event.type());
        refuseTwoChats(event);

        ArgumentHeaders.BY_NAME.values().forEach(header -> message.removeHeader(header.name()));
        message.setHeader(IMessageConstants.OPERATION, operation.name());
        if (event.subject() != null) {
            message.setHeader(IMessageConstants.CHAT_GUID, event.subject());
        }
        message.setHeader(IMessageConstants.CLIENT_MESSAGE_ID, CommandKey.of(event.source(), event.id()));
        event.data().arguments().forEach(message::setHeader);
        message.setBody(event.data().body());

        message.setHeader(CloudEvent.CAMEL_CLOUD_EVENT_ID, event.id());
        message.setHeader(CloudEvent.CAMEL_CLOUD_EVENT_SOURCE, event.source());
        message.setHeader(CloudEvent.CAMEL_CLOUD_EVENT_TYPE, event.type());
    }

    /** The chat that the subject was checked for must not be replaced. */
    private static void refuseTwoChats(ReceivedCloudEvent event) {
        Map<String, Object> arguments = event.data().arguments();
        Object chat = arguments.getOrDefault(IMessageConstants.CHAT_GUID, event.subject());
        if (event.subject() != null && !event.subject().equals(chat)) {
            throw ReceivedCloudEvent.refuse("subject", "its subject is another chat than the chatGuid in its data");
        }
        boolean namesPeople = arguments.containsKey(IMessageConstants.TO)
                || event.data().body() instanceof Map<?, ?> body && body.containsKey("to");
        if (event.subject() != null && namesPeople) {
            throw ReceivedCloudEvent.refuse(
                    "subject",
                    "its subject is a chat, but its data has the field to, which names people in place of" + " a chat");
        }
    }

    private static IMessageOperation operation(String type) {
        String name = type.startsWith(CloudEventTypes.COMMAND_PREFIX)
                ? type.substring(CloudEventTypes.COMMAND_PREFIX.length())
                : null;
        return Arrays.stream(IMessageOperation.values())
                .filter(operation -> operation.name().equals(name) && !operation.isConsumer())
                .findFirst()
                .orElseThrow(() -> ReceivedCloudEvent.refuse(
                        "type",
                        "its type is not that of a command, which is " + CloudEventTypes.COMMAND_PREFIX + " and one of "
                                + operations()));
    }

    private static String operations() {
        return Arrays.stream(IMessageOperation.values())
                .filter(operation -> !operation.isConsumer())
                .map(Enum::name)
                .collect(Collectors.joining(", "));
    }
}
