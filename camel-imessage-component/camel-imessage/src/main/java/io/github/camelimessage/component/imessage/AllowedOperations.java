// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage;

import io.github.camelimessage.component.imessage.operation.IMessageOperation;
import io.github.camelimessage.component.imessage.operation.argument.TextReader;
import io.github.camelimessage.error.ValidationException;
import java.util.EnumSet;
import java.util.Set;
import org.apache.camel.Message;

/**
 * What a producer may do: the operation of its endpoint, and those that the option {@code allowedOperations} names. A header
 * chooses among them, and a header from outside cannot choose more.
 */
record AllowedOperations(IMessageOperation own, Set<IMessageOperation> others) {

    /** @throws IllegalArgumentException when the option names something that is no call */
    static AllowedOperations of(IMessageOperation own, String option) {
        Set<IMessageOperation> others = EnumSet.noneOf(IMessageOperation.class);
        OptionText.list(option).stream().map(AllowedOperations::call).forEach(others::add);
        return new AllowedOperations(own, others);
    }

    private static IMessageOperation call(String name) {
        IMessageOperation operation;
        try {
            operation = IMessageOperation.of(name);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("The option allowedOperations: " + e.getMessage(), e);
        }
        if (operation.isConsumer()) {
            throw new IllegalArgumentException(
                    "The option allowedOperations names " + name + ", from which routes start; it is no call");
        }
        return operation;
    }

    /**
     * The operation for one exchange.
     *
     * @throws ValidationException when the header names one that there is not, that is no call, or that is not allowed here
     */
    IMessageOperation choose(Message message) {
        Object header = message.getHeader(IMessageConstants.OPERATION);
        if (header != null && !TextReader.isPlain(header)) {
            throw refused(" is a " + header.getClass().getTypeName() + ", which is no text");
        }
        if (header == null || header.toString().isBlank()) {
            return own;
        }
        IMessageOperation chosen = named(header.toString().strip());
        if (chosen.isConsumer()) {
            throw refused(" names " + chosen + ", but imessage:" + chosen
                    + " cannot be used in to(...): routes start from it");
        }
        if (chosen != own && !others.contains(chosen)) {
            throw refused(" names " + chosen
                    + ", which this endpoint may not do. If it shall, name it in the option allowedOperations");
        }
        return chosen;
    }

    private IMessageOperation named(String name) {
        try {
            return IMessageOperation.of(name);
        } catch (IllegalArgumentException e) {
            throw refused(": " + e.getMessage());
        }
    }

    private ValidationException refused(String why) {
        return ValidationException.invalidArgument(
                "operation", null, own + ": the header " + IMessageConstants.OPERATION + why);
    }
}
