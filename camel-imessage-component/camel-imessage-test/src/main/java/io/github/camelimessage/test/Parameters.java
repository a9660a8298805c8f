// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.test;

import io.github.camelimessage.simulator.IMessageSimulator;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;

/** Resolves the parameters of test methods. */
public final class Parameters {

    private static final Set<Class<?>> ALWAYS =
            Set.of(Contact.class, Conversation.class, Account.class, Simulation.class, IMessageSimulator.class);

    private static final String DEFAULT_NAME = "alice";

    private Parameters() {}

    /** Whether the parameter is of a type that every simulation has. */
    public static boolean supports(ParameterContext context) {
        return ALWAYS.contains(context.getParameter().getType());
    }

    /** Whether the parameter is of a type that exists only with routes. */
    static boolean supportsRoutes(ParameterContext context, Simulation simulation) {
        Class<?> type = context.getParameter().getType();
        return (type == CamelContext.class || type == ProducerTemplate.class) && simulation.camel() != null;
    }

    /** @throws ParameterResolutionException if the address of a contact is unknown */
    public static Object resolve(ParameterContext context, Simulation simulation) {
        Parameter parameter = context.getParameter();
        Class<?> type = parameter.getType();
        if (type == Contact.class) {
            return simulation.contact(name(parameter));
        }
        if (type == Conversation.class) {
            return conversation(context, simulation);
        }
        if (type == Account.class) {
            return simulation.account();
        }
        if (type == IMessageSimulator.class) {
            return simulation.simulator();
        }
        if (type == CamelContext.class) {
            return simulation.camel();
        }
        return type == Simulation.class ? simulation : simulation.camel().createProducerTemplate();
    }

    private static Conversation conversation(ParameterContext context, Simulation simulation) {
        Optional<With> with = context.findAnnotation(With.class);
        if (with.isEmpty()) {
            return Arrays.stream(context.getDeclaringExecutable().getParameters())
                    .filter(parameter -> parameter.getType() == Contact.class)
                    .findFirst()
                    .map(first -> simulation.contact(name(first)).chat())
                    .orElseGet(() -> simulation.chat(DEFAULT_NAME));
        }
        String[] names = with.get().value();
        if (names.length == 0) {
            throw new ParameterResolutionException("@With has no address");
        }
        return names.length == 1
                ? simulation.chat(names[0])
                : simulation.group(names[0], Arrays.copyOfRange(names, 1, names.length));
    }

    private static String name(Parameter parameter) {
        Address address = parameter.getAnnotation(Address.class);
        if (address != null) {
            return address.value();
        }
        if (!parameter.isNamePresent()) {
            throw new ParameterResolutionException("The name of the parameter " + parameter
                    + " says who the contact is, but is not in the class file. Compile with -parameters"
                    + " (Maven: the property maven.compiler.parameters=true), or write @Address(\"alice\").");
        }
        return parameter.getName();
    }
}
