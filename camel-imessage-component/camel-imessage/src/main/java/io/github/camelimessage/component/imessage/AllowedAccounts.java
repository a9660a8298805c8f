// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage;

import io.github.camelimessage.component.imessage.operation.argument.TextReader;
import io.github.camelimessage.error.ValidationException;
import io.github.camelimessage.sdk.IMessageClient;
import java.util.HashMap;
import java.util.Map;
import org.apache.camel.Message;

/**
 * The accounts that a producer may use: the one of its endpoint, and those in the option {@code allowedAccounts}. The
 * header chooses among them, so a header from outside cannot choose another one.
 */
final class AllowedAccounts {

    /** A client, and the options of its calls. */
    record Target(IMessageClient client, IMessageConfiguration options) {}

    private final IMessageEndpoint endpoint;
    private final Target own;
    private final Map<String, Target> named = new HashMap<>();

    /** @throws IllegalArgumentException if an account does not exist or cannot be used by the endpoint */
    AllowedAccounts(IMessageEndpoint endpoint) throws Exception {
        this.endpoint = endpoint;
        this.own = target(endpoint);
        for (String name : OptionText.list(endpoint.getConfiguration().getAllowedAccounts())) {
            if (!named.containsKey(Accounts.plain(name))) {
                named.put(Accounts.plain(name), target(other(name)));
            }
        }
        if (own.options().getAccount() != null) {
            named.put(Accounts.plain(own.options().getAccount()), own);
        }
    }

    private IMessageEndpoint other(String name) throws Exception {
        IMessageEndpoint other;
        try {
            other = endpoint.forAccount(name);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("The option allowedAccounts: " + e.getMessage(), e);
        }
        if (!endpoint.getOperation().isConsumer()) {
            other.requireCall();
        }
        return other;
    }

    private static Target target(IMessageEndpoint endpoint) {
        IMessageConfiguration options = endpoint.getConfiguration();
        return new Target(endpoint.getComponent().client(options), options);
    }

    /**
     * The account of one exchange.
     *
     * @throws ValidationException if the header names an account that does not exist or is not allowed
     */
    Target choose(Message message) {
        Object header = message.getHeader(IMessageConstants.ACCOUNT);
        if (header != null && !TextReader.isPlain(header)) {
            throw refused(" is a " + header.getClass().getTypeName() + ", which is not text");
        }
        if (header == null || header.toString().isBlank()) {
            return own;
        }
        String name = header.toString().strip();
        Target chosen = named.get(Accounts.plain(name));
        if (chosen == null) {
            throw refused(" names " + name + ", which this endpoint is not allowed to use. To allow it, add it to"
                    + " the option"
                    + " allowedAccounts. " + endpoint.getComponent().accounts().known());
        }
        return chosen;
    }

    private ValidationException refused(String why) {
        return ValidationException.invalidArgument(
                "account", null, endpoint.getOperation() + ": the header " + IMessageConstants.ACCOUNT + why);
    }
}
