// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The accounts of a component by their names. {@code my-support}, {@code mySupport} and {@code MY_SUPPORT} are one name. */
final class Accounts {

    /** With a colon, the keys of two accounts' positions could be equal. */
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}._-]+");

    private final IMessageComponent component;

    Accounts(IMessageComponent component) {
        this.component = component;
    }

    /** The normalized name, for comparisons and for the keys of positions. */
    static String plain(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replaceAll("[-_]", "");
    }

    /**
     * The default options of endpoints of the account. Options that the account does not set are those of the
     * component, except credentials.
     *
     * @param defaults the options of the component
     * @throws IllegalArgumentException if there is no such account; the message lists the accounts
     */
    IMessageConfiguration options(String name, IMessageConfiguration defaults) {
        Map.Entry<String, IMessageAccount> account = find(name);
        IMessageConfiguration options = defaults.copy();
        options.settleAccount(account.getKey());
        new Inheritance(options, AccountOption.names(account.getValue()), defaults, false).settle(account.getValue());
        if (defaults.getOffsetKey() != null) {
            options.setOffsetKey(defaults.getOffsetKey() + ":" + plain(account.getKey()));
        }
        return options;
    }

    /** The names of the options that the account sets. */
    Set<String> ownOptions(String name) {
        return AccountOption.names(find(name).getValue());
    }

    /**
     * Checks all names.
     *
     * @throws IllegalArgumentException with the first invalid one
     */
    Map<String, Map.Entry<String, IMessageAccount>> check() {
        Map<String, Map.Entry<String, IMessageAccount>> checked = new TreeMap<>();
        component.getAccounts().entrySet().forEach(account -> {
            String name = account.getKey();
            if (name == null || !NAME.matcher(name).matches() || plain(name).isEmpty()) {
                throw new IllegalArgumentException(
                        "'" + name + "' cannot be the name of an account: a name has letters,"
                                + " digits, dots, dashes and underscores");
            }
            Map.Entry<String, IMessageAccount> other = checked.put(plain(name), account);
            if (other != null) {
                throw new IllegalArgumentException("The accounts '" + other.getKey() + "' and '" + name
                        + "' count as the same name, because case, dashes and underscores are ignored: rename one"
                        + " of them");
            }
        });
        return checked;
    }

    private Map.Entry<String, IMessageAccount> find(String name) {
        Map<String, Map.Entry<String, IMessageAccount>> all = check();
        Map.Entry<String, IMessageAccount> found = all.get(plain(name));
        if (found == null || found.getValue() == null) {
            throw new IllegalArgumentException("There is no account '" + name + "'. " + known());
        }
        return found;
    }

    /** For messages: the names of all accounts. */
    String known() {
        return component.getAccounts().isEmpty()
                ? "The component has none: set the properties camel.component.imessage.accounts.NAME.token and so on"
                : "The accounts are "
                        + String.join(
                                ", ", new TreeSet<>(component.getAccounts().keySet()));
    }
}
