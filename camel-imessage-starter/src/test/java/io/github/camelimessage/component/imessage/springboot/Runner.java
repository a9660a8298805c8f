// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.springboot;

import io.github.camelimessage.component.imessage.IMessageComponent;
import io.github.camelimessage.component.imessage.IMessageConfiguration;
import org.apache.camel.CamelContext;
import org.apache.camel.spring.boot.CamelAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;

/** A context with Camel, the starter, and no routes. */
final class Runner {

    private Runner() {}

    /** @param properties as {@code name=value}; those of the component without their prefix, with a dot in front */
    static ApplicationContextRunner with(String... properties) {
        ApplicationContextRunner runner = new ApplicationContextRunner()
                .withConfiguration(
                        AutoConfigurations.of(CamelAutoConfiguration.class, IMessageComponentAutoConfiguration.class));
        for (String property : properties) {
            runner = runner.withPropertyValues(
                    property.startsWith(".") ? IMessageProperties.PREFIX + property : property);
        }
        return runner;
    }

    static IMessageComponent component(ApplicationContext context) {
        return context.getBean(CamelContext.class).getComponent("imessage", IMessageComponent.class);
    }

    static IMessageConfiguration configuration(ApplicationContext context) {
        return component(context).getConfiguration();
    }
}
