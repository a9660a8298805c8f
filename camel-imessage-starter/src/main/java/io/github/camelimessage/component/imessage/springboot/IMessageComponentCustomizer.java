// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.springboot;

import io.github.camelimessage.component.imessage.IMessageComponent;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.camel.Component;
import org.apache.camel.spi.ComponentCustomizer;
import org.apache.camel.spi.PropertyConfigurer;
import org.apache.camel.spi.PropertyConfigurerGetter;
import org.apache.camel.spring.boot.util.HierarchicalPropertiesEvaluator;
import org.apache.camel.support.PropertyBindingSupport;
import org.apache.camel.support.service.ServiceHelper;
import org.springframework.core.env.Environment;
import org.springframework.util.ReflectionUtils;

/** Puts the properties that were set into every {@code imessage} component that Camel makes or finds. */
final class IMessageComponentCustomizer implements ComponentCustomizer {

    private static final String REFERENCE =
            "Write #bean:name, #class:fully.qualified.Name or #type:fully.qualified.Name.";

    /** A configuration of the user's own first: what is set beside it goes into it. */
    private static final List<RecordComponent> OPTIONS = Arrays.stream(
                    IMessageComponentProperties.class.getRecordComponents())
            .sorted(Comparator.comparing(option -> !option.getName().equals("configuration")))
            .toList();

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
        for (RecordComponent option : OPTIONS) {
            Object value = ReflectionUtils.invokeMethod(option.getAccessor(), properties);
            if (value != null) {
                set(component, option.getName(), value);
            }
        }
        if (component.getConfiguration().getOffsetRepository() == null) {
            component.getConfiguration().setOffsetRepository(offsets.choose());
        }
    }

    private void set(IMessageComponent component, String option, Object value) {
        PropertyConfigurer configurer = component.getComponentPropertyConfigurer();
        boolean isReference = value instanceof String
                && ((PropertyConfigurerGetter) configurer).getOptionType(option, true) != String.class;
        if (isReference && !value.toString().startsWith("#")) {
            throw refused(option, "is no reference to a bean", REFERENCE, null);
        }
        try {
            // Camel resolves references, and its placeholders such as {{env:NAME}} in texts.
            PropertyBindingSupport.build()
                    .withConfigurer(configurer)
                    .withIgnoreCase(true)
                    .withMandatory(true)
                    .withReference(isReference)
                    .bind(component.getCamelContext(), component, option, value);
        } catch (RuntimeException e) {
            if (IMessageComponentProperties.SECRETS.contains(option)) {
                throw refused(option, "cannot be used", "Look at the placeholders in it.", null); // the cause shows it
            }
            throw refused(option, "cannot be used: " + rootMessage(e), isReference ? REFERENCE : "Correct it.", e);
        }
    }

    private static IMessagePropertyException refused(String option, String reason, String action, Throwable cause) {
        return new IMessagePropertyException(PropertyNames.of(option), reason, action, cause);
    }

    private static String rootMessage(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        return root.getMessage();
    }
}
