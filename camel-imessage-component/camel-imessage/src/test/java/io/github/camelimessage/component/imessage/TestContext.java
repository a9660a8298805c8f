// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.impl.engine.DefaultClassResolver;
import org.apache.camel.spi.ClassResolver;

/**
 * A context for tests, which start hundreds of them. Each looks for the same resources of Camel in two hundred jars, most of
 * them in vain, and this takes half of its start. So the contexts of a JVM share what was found.
 */
public final class TestContext extends DefaultCamelContext {

    @Override
    protected ClassResolver createClassResolver() {
        return new SharedResources(getCamelContextReference());
    }

    private static final class SharedResources extends DefaultClassResolver {

        private static final Map<String, Optional<byte[]>> FOUND = new ConcurrentHashMap<>();

        SharedResources(CamelContext context) {
            super(context);
        }

        @Override
        public InputStream loadResourceAsStream(String name) {
            return FOUND.computeIfAbsent(name, this::read)
                    .map(ByteArrayInputStream::new)
                    .orElse(null);
        }

        private Optional<byte[]> read(String name) {
            try (InputStream in = super.loadResourceAsStream(name)) {
                return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
