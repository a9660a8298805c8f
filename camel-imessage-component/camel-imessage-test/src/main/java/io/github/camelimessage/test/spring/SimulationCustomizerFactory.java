// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.test.spring;

import java.util.List;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.TestContextAnnotationUtils;

/** Finds {@link AutoConfigureIMessage} on a test class, its superclasses and its enclosing classes. */
final class SimulationCustomizerFactory implements ContextCustomizerFactory {

    @Override
    public ContextCustomizer createContextCustomizer(
            Class<?> testClass, List<ContextConfigurationAttributes> configurations) {
        AutoConfigureIMessage found =
                TestContextAnnotationUtils.findMergedAnnotation(testClass, AutoConfigureIMessage.class);
        return found == null ? null : new SimulationCustomizer(found.provider());
    }
}
