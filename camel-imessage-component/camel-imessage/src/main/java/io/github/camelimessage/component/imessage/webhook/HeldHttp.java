// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.webhook;

import java.util.Map;
import java.util.Set;
import org.apache.camel.CamelContext;
import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.component.webhook.WebhookConfiguration;
import org.apache.camel.component.webhook.WebhookUtils;
import org.apache.camel.spi.BeanRepository;
import org.apache.camel.spi.RestConfiguration;
import org.apache.camel.spi.RestConsumerFactory;
import org.apache.camel.support.DefaultRegistry;

/**
 * Puts {@link HeldConsumer} between camel-webhook and the HTTP component. camel-webhook looks the component up by name.
 * Names with our prefix are resolved here; lookups by type are not, so that no other part of the application is
 * affected.
 */
final class HeldHttp implements BeanRepository {

    private static final String PREFIX = "imessage-webhook-over-";

    private HeldHttp() {}

    /** Call it before camel-webhook looks up the HTTP component. */
    static void interpose(CamelContext context, WebhookConfiguration http) {
        String name = http.getWebhookComponentName();
        if (!(context.getRegistry() instanceof DefaultRegistry registry) || name != null && name.startsWith(PREFIX)) {
            return;
        }
        if (registry.getRepositories() == null
                || registry.getRepositories().stream().noneMatch(HeldHttp.class::isInstance)) {
            registry.addBeanRepository(new HeldHttp());
        }
        http.setWebhookComponentName(PREFIX + (name == null ? "" : name));
    }

    @Override
    public Object lookupByName(String name) {
        return name.startsWith(PREFIX) ? new Factory(name.substring(PREFIX.length())) : null;
    }

    @Override
    public <T> T lookupByNameAndType(String name, Class<T> type) {
        Object found = lookupByName(name);
        return type.isInstance(found) ? type.cast(found) : null;
    }

    @Override
    public <T> Map<String, T> findByTypeWithName(Class<T> type) {
        return Map.of();
    }

    @Override
    public <T> Set<T> findByType(Class<T> type) {
        return Set.of();
    }

    /**
     * Creates consumers of the HTTP component with this name, or, without a name, of the one that camel-webhook finds.
     */
    private record Factory(String component) implements RestConsumerFactory {

        @Override
        public Consumer createConsumer(
                CamelContext context,
                Processor processor,
                String verb,
                String basePath,
                String uriTemplate,
                String consumes,
                String produces,
                RestConfiguration configuration,
                Map<String, Object> parameters)
                throws Exception {
            Entrance entrance = ((WebhookReceiver) processor).entrance();
            Consumer http = entrance.openPath(() -> factory(context)
                    .createConsumer(
                            context,
                            entrance,
                            verb,
                            basePath,
                            uriTemplate,
                            consumes,
                            produces,
                            configuration,
                            parameters));
            return new HeldConsumer(context, entrance, http, processor);
        }

        private RestConsumerFactory factory(CamelContext context) {
            WebhookConfiguration plain = new WebhookConfiguration();
            plain.setWebhookComponentName(component.isEmpty() ? null : component);
            return WebhookUtils.locateRestConsumerFactory(context, plain);
        }
    }
}
