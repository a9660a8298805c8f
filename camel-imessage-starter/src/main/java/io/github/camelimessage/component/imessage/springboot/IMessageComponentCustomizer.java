// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.springboot;

import io.github.camelimessage.component.imessage.AccountConfigurer;
import io.github.camelimessage.component.imessage.IMessageAccount;
import io.github.camelimessage.component.imessage.IMessageComponent;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.camel.CamelContext;
import org.apache.camel.Component;
import org.apache.camel.spi.ComponentCustomizer;
import org.apache.camel.spi.PropertyConfigurer;
import org.apache.camel.spi.PropertyConfigurerGetter;
import org.apache.camel.spring.boot.util.HierarchicalPropertiesEvaluator;
import org.apache.camel.support.PropertyBindingSupport;
import org.apache.camel.support.service.ServiceHelper;
import org.springframework.core.env.Environment;
import org.springframework.util.ReflectionUtils;

/** Applies the configured properties to every {@code imessage} component that Camel creates or finds. */
final class IMessageComponentCustomizer implements ComponentCustomizer {

    private static final String REFERENCE =
            "Write #bean:name, #class:fully.qualified.Name or #type:fully.qualified.Name.";

    /** First the user's own configuration object: the other options are set in it. */
    private static final List<RecordComponent> OPTIONS = Arrays.stream(
                    IMessageComponentProperties.class.getRecordComponents())
            .filter(option -> !option.getName().equals("accounts"))
            .sorted(Comparator.comparing(option -> !option.getName().equals("configuration")))
            .toList();

    /**
     * The object in which options are set.
     *
     * @param property gives the full name of the property for an option
     */
    private record Target(Object bean, PropertyConfigurer configurer, UnaryOperator<String> property) {}

    private final Environment environment;
    private final IMessageComponentProperties properties;
    private final DefaultOffsets offsets;

    IMessageComponentCustomizer(
            Environment environment, IMessageComponentProperties properties, DefaultOffsets offsets) {
        this.environment = environment;
        this.properties = properties;
        this.offsets = offsets;
    }

    @Override
    public boolean isEnabled(String name, Component target) {
        return target instanceof IMessageComponent
                && HierarchicalPropertiesEvaluator.evaluate(
                        environment, "camel.component.customizer", IMessageProperties.PREFIX + ".customizer");
    }

    @Override
    public void configure(String name, Component target) {
        IMessageComponent component = (IMessageComponent) target;
        ServiceHelper.initService(component); // finds its configurer
        Target options = new Target(component, component.getComponentPropertyConfigurer(), PropertyNames::of);
        OPTIONS.forEach(option -> set(component.getCamelContext(), options, option, properties));
        if (properties.accounts() != null) {
            properties.accounts().forEach((account, values) -> setAccount(component, account, values));
        }
        if (component.getConfiguration().getOffsetRepository() == null) {
            component.getConfiguration().setOffsetRepository(offsets.choose());
        }
    }

    private static void setAccount(IMessageComponent component, String name, IMessageAccountProperties values) {
        IMessageAccount account = component.getAccounts().computeIfAbsent(name, added -> new IMessageAccount());
        Target target = new Target(account, new AccountConfigurer(), option -> PropertyNames.ofAccount(name, option));
        for (RecordComponent option : IMessageAccountProperties.class.getRecordComponents()) {
            set(component.getCamelContext(), target, option, values);
        }
    }

    private static void set(CamelContext context, Target target, RecordComponent property, Record properties) {
        Object value = ReflectionUtils.invokeMethod(property.getAccessor(), properties);
        if (value != null) {
            set(context, target, property.getName(), value);
        }
    }

    private static void set(CamelContext context, Target target, String option, Object value) {
        PropertyConfigurer configurer = target.configurer();
        String property = target.property().apply(option);
        boolean isReference = value instanceof String
                && ((PropertyConfigurerGetter) configurer).getOptionType(option, true) != String.class;
        if (isReference && !value.toString().startsWith("#")) {
            throw new IMessagePropertyException(property, "is no reference to a bean", REFERENCE, null);
        }
        try {
            // Camel resolves references, and placeholders such as {{env:NAME}} in texts.
            PropertyBindingSupport.build()
                    .withConfigurer(configurer)
                    .withIgnoreCase(true)
                    .withMandatory(true)
                    .withReference(isReference)
                    .bind(context, target.bean(), option, value);
        } catch (RuntimeException e) {
            if (IMessageComponentProperties.SECRETS.contains(option)) { // the cause would show the value
                throw new IMessagePropertyException(
                        property, "cannot be used", "Look at the placeholders in it.", null);
            }
            throw new IMessagePropertyException(
                    property, "cannot be used: " + rootMessage(e), isReference ? REFERENCE : "Correct it.", e);
        }
    }

    private static String rootMessage(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        return root.getMessage();
    }
}
