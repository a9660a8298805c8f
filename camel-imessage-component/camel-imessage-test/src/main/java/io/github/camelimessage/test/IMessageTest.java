// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.test;

import io.github.camelimessage.component.imessage.IMessageProvider;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.apache.camel.RoutesBuilder;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Starts an iMessage simulator for each test of a class, or for one test, and closes it afterwards. Every CamelContext
 * that the thread of the test creates meanwhile has a component {@code imessage} that is connected to the simulator.
 *
 * <pre>{@code
 * @IMessageTest(routes = AnswerRoute.class)
 * class AnswerTest {
 *
 *     @Test
 *     void answers(Contact alice, Conversation chat, Account account) {
 *         alice.writes("Hello?");
 *
 *         assertThat(chat).hasMessage("You said: Hello?").from(account);
 *     }
 * }
 * }</pre>
 *
 * <p>Test methods, and methods with {@code @BeforeEach} and {@code @AfterEach}, may have parameters of the types
 * {@link Contact}, {@link Conversation}, {@link Account}, {@link Simulation} and {@code IMessageSimulator}; with
 * {@link #routes} also {@code CamelContext} and {@code ProducerTemplate}.
 */
@Documented
@Inherited
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(IMessageExtension.class)
public @interface IMessageTest {

    /** The vendor whose API the routes use. */
    IMessageProvider provider() default IMessageProvider.PHOTON;

    /** Routes to run in a separate CamelContext. Each class needs a constructor without parameters. */
    Class<? extends RoutesBuilder>[] routes() default {};

    /** Whether all tests of the class share one simulator, and one context with {@link #routes}. */
    boolean shared() default false;
}
