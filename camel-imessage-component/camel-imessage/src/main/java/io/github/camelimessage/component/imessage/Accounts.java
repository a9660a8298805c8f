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

    /** A colon would make positions of two accounts look like those of one. */
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}._-]+");

    private final IMessageComponent component;

    Accounts(IMessageComponent component) {
        this.component = component;
    }

    /** The name as it is compared, and in the keys of positions. */
    static String plain(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replaceAll("[-_]", "");
    }

    /**
     * The options that endpoints of the account start from: what the account does not set is the component's, but no
     * credential.
     *
     * @param defaults those of the component
     * @throws IllegalArgumentException naming the accounts that there are
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

    /** The options that an account sets itself, by name. */
    Set<String> ownOptions(String name) {
        return AccountOption.names(find(name).getValue());
    }

    /**
     * Checks all names.
     *
     * @throws IllegalArgumentException with the one that cannot be used
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
                        + "' have the same name, since case, dashes and underscores do not count: rename one of them");
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

    /** For people: which accounts there are. */
    String known() {
        return component.getAccounts().isEmpty()
                ? "The component has none: set the properties camel.component.imessage.accounts.NAME.token and so on"
                : "The accounts are "
                        + String.join(
                                ", ", new TreeSet<>(component.getAccounts().keySet()));
    }
}
