// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage;

import java.util.Map;
import java.util.stream.Collectors;
import org.apache.camel.CamelContext;
import org.apache.camel.spi.ExtendedPropertyConfigurerGetter;
import org.apache.camel.spi.PropertyConfigurer;
import org.apache.camel.support.component.PropertyConfigurerSupport;

/**
 * Binds {@code accounts.NAME.OPTION}. Camel uses the configurer of the map's value type for the map itself too, so this
 * one does both: a new name in the map creates an account. Camel finds it through {@code META-INF/services}.
 */
public final class AccountConfigurer extends PropertyConfigurerSupport
        implements PropertyConfigurer, ExtendedPropertyConfigurerGetter {

    @Override
    public boolean configure(CamelContext context, Object target, String name, Object value, boolean ignoreCase) {
        if (target instanceof Map<?, ?>) {
            if (value instanceof IMessageAccount account) {
                accounts(target).put(name, account);
                return true;
            }
            throw new IllegalArgumentException("accounts." + name
                    + " is an account and has no value: set its options, such as" + " accounts." + name + ".token");
        }
        AccountOption<?> option = option(name, ignoreCase);
        if (option == null) {
            return false;
        }
        set(context, option, (IMessageAccount) target, value);
        return true;
    }

    private static <T> void set(CamelContext context, AccountOption<T> option, IMessageAccount account, Object value) {
        option.set().accept(account, property(context, option.type(), value));
    }

    private static AccountOption<?> option(String name, boolean ignoreCase) {
        return AccountOption.ALL.stream()
                .filter(option -> ignoreCase
                        ? option.name().equalsIgnoreCase(name)
                        : option.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, IMessageAccount> accounts(Object target) {
        return (Map<String, IMessageAccount>) target;
    }

    @Override
    public Map<String, Object> getAllOptions(Object target) {
        return AccountOption.ALL.stream().collect(Collectors.toMap(AccountOption::name, AccountOption::type));
    }

    @Override
    public Class<?> getOptionType(String name, boolean ignoreCase) {
        AccountOption<?> option = option(name, ignoreCase);
        return option == null ? null : option.type();
    }

    @Override
    public Object getOptionValue(Object target, String name, boolean ignoreCase) {
        if (target instanceof Map<?, ?>) {
            return accounts(target).computeIfAbsent(name, added -> new IMessageAccount());
        }
        AccountOption<?> option = option(name, ignoreCase);
        return option == null ? null : option.get().apply((IMessageAccount) target);
    }
}
