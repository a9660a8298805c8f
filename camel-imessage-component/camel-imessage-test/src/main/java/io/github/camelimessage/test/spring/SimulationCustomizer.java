// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.test.spring;

import io.github.camelimessage.component.imessage.IMessageProvider;
import io.github.camelimessage.test.Simulation;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.DynamicPropertyRegistrar;
import org.springframework.test.context.MergedContextConfiguration;

/** Customizers of the same vendor are equal, so their tests share a context and its simulator. */
record SimulationCustomizer(IMessageProvider provider) implements ContextCustomizer {

    @Override
    public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
        BeanDefinitionRegistry beans = (BeanDefinitionRegistry) context.getBeanFactory();
        Environment environment = context.getEnvironment();
        // Created first, and so closed last, even if the context does not start.
        RootBeanDefinition simulation = new RootBeanDefinition(Simulation.class, () -> Simulation.start(provider));
        simulation.setDestroyMethodName("close");
        beans.registerBeanDefinition("imessageSimulation", simulation);
        beans.registerBeanDefinition(
                "imessageSimulationProperties",
                new RootBeanDefinition(
                        DynamicPropertyRegistrar.class,
                        () -> registry -> context.getBean(Simulation.class)
                                .springProperties(environment::getProperty)
                                .forEach(registry::add)));
    }
}
