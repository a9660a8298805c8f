// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.test;

import io.github.camelimessage.component.imessage.IMessageProvider;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;

/** One invocation for each vendor, each with its own extension. */
final class EachProviderContexts implements TestTemplateInvocationContextProvider {

    @Override
    public boolean supportsTestTemplate(ExtensionContext context) {
        return true;
    }

    @Override
    public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(ExtensionContext context) {
        return Arrays.stream(IMessageProvider.values()).map(EachProviderContexts::invocation);
    }

    private static TestTemplateInvocationContext invocation(IMessageProvider provider) {
        return new TestTemplateInvocationContext() {
            @Override
            public String getDisplayName(int index) {
                return provider.name().toLowerCase(Locale.ROOT);
            }

            @Override
            public List<Extension> getAdditionalExtensions() {
                return List.of(IMessageExtension.ofInvocation(provider));
            }
        };
    }
}
