// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.test.spring;

import io.github.camelimessage.test.Parameters;
import io.github.camelimessage.test.Simulation;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** People and chats as parameters, from the simulation of the application context. */
final class SpringParameters implements BeforeEachCallback, ParameterResolver {

    @Override
    public void beforeEach(ExtensionContext context) {
        simulation(context).recast();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return Parameters.supports(parameter);
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return Parameters.resolve(parameter, simulation(context));
    }

    private static Simulation simulation(ExtensionContext context) {
        return SpringExtension.getApplicationContext(context).getBean(Simulation.class);
    }
}
