// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage;

import io.github.camelimessage.sdk.IMessageClient;
import io.github.camelimessage.sdk.TokenSupplier;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import okhttp3.OkHttpClient;
import org.apache.camel.spi.Registry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs once which beans of the registry endpoints use although they are not configured. */
final class FoundBeans {

    private static final Logger LOG = LoggerFactory.getLogger(IMessageComponent.class);

    private final Set<Object> told = Collections.synchronizedSet(Collections.newSetFromMap(new IdentityHashMap<>()));

    /** @param ownOptions the names of the options in the endpoint's URI */
    void tell(IMessageConfiguration options, Set<String> ownOptions, Registry registry) {
        tell("client", IMessageClient.class, options.getClient(), ownOptions, registry);
        if (options.getClient() == null) {
            tell("okHttpClient", OkHttpClient.class, options.getOkHttpClient(), ownOptions, registry);
            tell("tokenSupplier", TokenSupplier.class, options.getTokenSupplier(), ownOptions, registry);
        }
    }

    private <T> void tell(String option, Class<T> type, T bean, Set<String> ownOptions, Registry registry) {
        if (bean == null || ownOptions.contains(option) || !told.add(bean)) {
            return;
        }
        registry.findByTypeWithName(type).entrySet().stream()
                .filter(entry -> entry.getValue() == bean)
                .map(Map.Entry::getKey)
                .findFirst()
                .ifPresent(name -> LOG.info(
                        "For the option {}, endpoints use the bean '{}' ({}) of the registry, unless they set"
                                + " their own",
                        option,
                        name,
                        bean.getClass().getName()));
    }
}
