// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.test;

import static io.github.camelimessage.test.IMessageAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.apache.camel.CamelContext;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

@IMessageTest(routes = AnswerRoute.class, shared = true)
class SharedTest {

    private static Simulation simulation;
    private static CamelContext camel;

    @RepeatedTest(2)
    void allTestsShareOneButSeeOnlyWhatIsTheirs(Simulation here, CamelContext context, Contact alice) {
        requireSame(here, context);
        assertThat(alice.chat().transcript()).isEmpty();
        alice.writes("Hello?");
        assertThat(alice.chat()).hasMessage("You said: Hello?").hasNoMoreMessages();
    }

    @Nested
    class Inside {

        @Test
        void nestedClassesShareTheSimulator(Simulation here, CamelContext context) {
            requireSame(here, context);
        }
    }

    private static void requireSame(Simulation here, CamelContext context) {
        if (simulation == null) {
            simulation = here;
            camel = context;
        }
        assertThat(here).isSameAs(simulation);
        assertThat(context).isSameAs(camel);
    }
}
