// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.springboot;

import org.apache.camel.CamelContext;
import org.apache.camel.spi.ComponentCustomizer;
import org.apache.camel.spi.StateRepository;
import org.apache.camel.spring.boot.CamelAutoConfiguration;
import org.apache.camel.spring.boot.CamelContextConfiguration;
import org.apache.camel.spring.boot.util.ConditionalOnCamelContextAndAutoConfigurationBeans;
import org.apache.camel.spring.boot.util.ConditionalOnHierarchicalProperties;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.endpoint.SanitizingFunction;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/** Configures the component {@code imessage} from {@code camel.component.imessage.*} and the beans of the application. */
@AutoConfiguration(after = CamelAutoConfiguration.class)
@Conditional(ConditionalOnCamelContextAndAutoConfigurationBeans.class)
@ConditionalOnHierarchicalProperties({"camel.component", IMessageProperties.PREFIX})
@EnableConfigurationProperties({IMessageProperties.class, IMessageComponentProperties.class})
public class IMessageComponentAutoConfiguration {

    @Bean
    ComponentCustomizer imessageComponentCustomizer(
            ApplicationContext context,
            IMessageProperties properties,
            IMessageComponentProperties options,
            ObjectProvider<StateRepository<String, String>> repositories) {
        UnknownProperties.refuse(context.getEnvironment());
        DefaultOffsets offsets = new DefaultOffsets(context, repositories, properties.offsetDirectory());
        return new IMessageComponentCustomizer(context.getEnvironment(), options, offsets);
    }

    /**
     * Creates the component while the application starts, so that wrong settings are reported then, not with the first
     * message.
     */
    @Bean
    CamelContextConfiguration imessageComponentAtStart() {
        return new CamelContextConfiguration() {
            @Override
            public void beforeApplicationStart(CamelContext context) {
                context.getComponent("imessage");
            }

            @Override
            public void afterApplicationStart(CamelContext context) {}
        };
    }

    /** With Actuator. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(SanitizingFunction.class)
    static class Actuator {

        /** Hides secrets also where {@code show-values=always} shows the rest. */
        @Bean
        SanitizingFunction imessageSecrets() {
            return data -> PropertyNames.isSecret(data.getKey()) ? data.withSanitizedValue() : data;
        }
    }
}
