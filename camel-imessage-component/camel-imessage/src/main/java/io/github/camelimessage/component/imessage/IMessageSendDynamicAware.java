// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Processor;
import org.apache.camel.spi.annotations.SendDynamic;
import org.apache.camel.support.component.SendDynamicAwareSupport;
import org.apache.camel.util.StringHelper;
import org.apache.camel.util.URISupport;

/**
 * Lets {@code toD} use one endpoint for many chats: options of a single call become headers while the operation runs,
 * and options of the connection stay in the URI. A header that the exchange already has overrides the URI.
 */
@SendDynamic(IMessageConstants.SCHEME)
public final class IMessageSendDynamicAware extends SendDynamicAwareSupport {

    /** @param read converts the text of the option as the endpoint does */
    private record Argument(String header, UnaryOperator<String> read) {}

    /**
     * Options that both vendors read from headers in the same way. Other options are checked when an endpoint starts.
     */
    private static final Map<String, Argument> ARGUMENTS = Map.ofEntries(
            address("chatGuid", IMessageConstants.CHAT_GUID),
            address("messageGuid", IMessageConstants.MESSAGE_GUID),
            address("attachmentGuid", IMessageConstants.ATTACHMENT_GUID),
            address("phoneNumberGuid", IMessageConstants.PHONE_NUMBER_GUID),
            address("subscriptionGuid", IMessageConstants.SUBSCRIPTION_GUID),
            address("replyTo", IMessageConstants.REPLY_TO),
            address("participant", IMessageConstants.PARTICIPANT),
            address("cursor", IMessageConstants.CURSOR),
            Map.entry("to", new Argument(IMessageConstants.TO, OptionText::eachWithPlus)),
            Map.entry("excludeFrom", new Argument(IMessageConstants.EXCLUDE_FROM, OptionText::eachWithPlus)),
            text("clientMessageId", IMessageConstants.CLIENT_MESSAGE_ID),
            text("message", IMessageConstants.MESSAGE),
            text("title", IMessageConstants.TITLE),
            text("continuationMessage", IMessageConstants.CONTINUATION_MESSAGE),
            text("reason", IMessageConstants.REASON),
            text("fileName", Exchange.FILE_NAME),
            text("partIndex", IMessageConstants.PART_INDEX),
            text("replyToPartIndex", IMessageConstants.REPLY_TO_PART_INDEX));

    private static Map.Entry<String, Argument> address(String option, String header) {
        return Map.entry(option, new Argument(header, OptionText::withPlus));
    }

    private static Map.Entry<String, Argument> text(String option, String header) {
        return Map.entry(option, new Argument(header, UnaryOperator.identity()));
    }

    @Override
    protected void doInit() {
        // The support class prepares this for components with unknown options.
    }

    @Override
    public boolean isLenientProperties() {
        return false;
    }

    /** The entry has the rest of the URI, as it was written, and the headers. */
    @Override
    public DynamicAwareEntry prepare(Exchange exchange, String uri, String originalUri) throws Exception {
        Map<String, Object> rest = new LinkedHashMap<>();
        Map<String, Object> headers = new HashMap<>();
        URISupport.parseQuery(StringHelper.after(uri, "?", ""), true).forEach((option, value) -> {
            Argument argument = ARGUMENTS.get(option);
            if (argument != null && value instanceof String text && !text.startsWith("#")) {
                // A new object, because an operation may return the text that it was given.
                headers.put(argument.header(), new StringBuilder(argument.read().apply(UriQuery.decode(option, text))));
            } else {
                rest.put(option, value);
            }
        });
        return new DynamicAwareEntry(uri, originalUri, rest, headers);
    }

    @Override
    public String resolveStaticUri(Exchange exchange, DynamicAwareEntry entry) {
        if (entry.getLenientProperties().isEmpty()) {
            return null;
        }
        String query = entry.getProperties().entrySet().stream()
                .map(option -> option.getValue() instanceof List<?> values
                        ? values.stream()
                                .map(each -> option.getKey() + "=" + each)
                                .collect(Collectors.joining("&"))
                        : option.getKey() + "=" + option.getValue())
                .collect(Collectors.joining("&"));
        return StringHelper.before(entry.getUri(), "?") + (query.isEmpty() ? "" : "?" + query);
    }

    @Override
    public Processor createPreProcessor(Exchange exchange, DynamicAwareEntry entry) {
        return target -> entry.getLenientProperties().forEach((header, value) -> {
            Message message = target.getMessage();
            Object present = message.getHeader(header);
            if (present == null
                    || present instanceof CharSequence text && text.toString().isBlank()) {
                message.setHeader(header, value);
            }
        });
    }

    /** Removes the headers that were set for the call, and keeps those of the exchange and of the result. */
    @Override
    @SuppressWarnings("ReferenceEquality")
    public Processor createPostProcessor(Exchange exchange, DynamicAwareEntry entry) {
        return target -> entry.getLenientProperties().forEach((header, value) -> {
            if (target.getMessage().getHeader(header) == value) {
                target.getMessage().removeHeader(header);
            }
        });
    }
}
