// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage;

import io.github.camelimessage.component.imessage.operation.IMessageOperation;
import io.github.camelimessage.component.imessage.operation.argument.TextReader;
import io.github.camelimessage.error.ValidationException;
import java.util.EnumSet;
import java.util.Set;
import org.apache.camel.Message;

/**
 * The operations that a producer may run: the one of its endpoint, and those in the option {@code allowedOperations}.
 * The header chooses among them, so a header from outside cannot choose another one.
 */
record AllowedOperations(IMessageOperation own, Set<IMessageOperation> others) {

    /** @throws IllegalArgumentException if the option contains something other than a call */
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
                    "The option allowedOperations names " + name + ", which can only be used in from(...)");
        }
        return operation;
    }

    /**
     * The operation of one exchange.
     *
     * @throws ValidationException if the header names an operation that does not exist, is not a call, or is not
     *     allowed
     */
    IMessageOperation choose(Message message) {
        Object header = message.getHeader(IMessageConstants.OPERATION);
        if (header != null && !TextReader.isPlain(header)) {
            throw refused(" is a " + header.getClass().getTypeName() + ", which is not text");
        }
        if (header == null || header.toString().isBlank()) {
            return own;
        }
        IMessageOperation chosen = named(header.toString().strip());
        if (chosen.isConsumer()) {
            throw refused(" names " + chosen + ", but imessage:" + chosen + " can only be used in from(...)");
        }
        if (chosen != own && !others.contains(chosen)) {
            throw refused(" names " + chosen
                    + ", which this endpoint is not allowed to run. To allow it, add it to the option"
                    + " allowedOperations");
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
