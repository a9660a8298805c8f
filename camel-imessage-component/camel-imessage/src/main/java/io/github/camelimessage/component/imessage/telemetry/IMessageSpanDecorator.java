// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.telemetry;

import io.github.camelimessage.component.imessage.IMessageComponent;
import io.github.camelimessage.component.imessage.IMessageConstants;
import io.github.camelimessage.component.imessage.IMessageEndpoint;
import io.github.camelimessage.component.imessage.operation.IMessageOperation;
import io.github.camelimessage.error.IMessageException;
import java.util.Locale;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.telemetry.Span;
import org.apache.camel.telemetry.decorators.AbstractSpanDecorator;

/**
 * Adds tags to the spans of camel-telemetry (camel-opentelemetry2 and others) for {@code imessage:} endpoints. It is
 * found by the service loader, so it is loaded only if camel-telemetry is present.
 */
public final class IMessageSpanDecorator extends AbstractSpanDecorator {

    static final String OPERATION = "imessage.operation";
    static final String PROVIDER = "imessage.provider";
    static final String ACCOUNT = "imessage.account";
    static final String CHAT = "imessage.chat";
    static final String EVENT = "imessage.event";

    /** The name in OpenTelemetry's conventions. */
    static final String ERROR = "error.type";

    @Override
    public String getComponent() {
        return IMessageConstants.SCHEME;
    }

    @Override
    public String getComponentClassName() {
        return IMessageComponent.class.getName();
    }

    @Override
    public String getOperationName(Exchange exchange, Endpoint endpoint) {
        return endpoint instanceof IMessageEndpoint imessage
                ? "imessage:" + operation(imessage, exchange.getMessage())
                : super.getOperationName(exchange, endpoint);
    }

    @Override
    public void beforeTracingEvent(Span span, Exchange exchange, Endpoint endpoint) {
        super.beforeTracingEvent(span, exchange, endpoint);
        if (endpoint instanceof IMessageEndpoint imessage) {
            Message message = exchange.getMessage();
            tag(span, OPERATION, operation(imessage, message));
            tag(span, PROVIDER, imessage.getConfiguration().vendor().name().toLowerCase(Locale.ROOT));
            tag(span, ACCOUNT, chosen(message, IMessageConstants.ACCOUNT, imessage.getAccount()));
            tag(
                    span,
                    CHAT,
                    chosen(
                            message,
                            IMessageConstants.CHAT_GUID,
                            imessage.getConfiguration().getChatGuid()));
            tag(span, EVENT, imessage.getOperation().isConsumer() ? event(message) : null);
        }
    }

    @Override
    public void afterTracingEvent(Span span, Exchange exchange) {
        super.afterTracingEvent(span, exchange);
        Exception failure = exchange.getException();
        if (failure != null) {
            tag(
                    span,
                    ERROR,
                    failure instanceof IMessageException known
                            ? known.code()
                            : failure.getClass().getName());
        }
    }

    /** A header may choose the operation; an invalid one is refused later. */
    private static String operation(IMessageEndpoint endpoint, Message message) {
        String chosen = chosen(message, IMessageConstants.OPERATION, null);
        for (IMessageOperation operation : IMessageOperation.values()) {
            if (operation.name().equals(chosen)) {
                return chosen;
            }
        }
        return endpoint.getOperation().name();
    }

    private static String event(Message message) {
        return chosen(message, IMessageConstants.EVENT_TYPE, null);
    }

    private static String chosen(Message message, String header, String otherwise) {
        return message.getHeader(header) instanceof String text && !text.isBlank() ? text.strip() : otherwise;
    }

    private static void tag(Span span, String name, String value) {
        if (value != null) {
            span.setTag(name, value);
        }
    }
}
