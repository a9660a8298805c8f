// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.test.spring;

import io.github.camelimessage.component.imessage.IMessageProvider;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Starts an iMessage simulator with the application context of a Spring test, and sets the properties
 * {@code camel.component.imessage.*} to it. Beside {@code @SpringBootTest}:
 *
 * <pre>{@code
 * @SpringBootTest
 * @AutoConfigureIMessage
 * class AnswerTest {
 *
 *     @Test
 *     void answers(Contact alice, Conversation chat) {
 *         alice.writes("Hello?");
 *
 *         assertThat(chat).hasMessage("You said: Hello?");
 *     }
 * }
 * }</pre>
 *
 * <p>The simulator lives as long as the context, which Spring reuses for other test classes with the same settings. A
 * test sees only messages that were sent after its start; use different contacts to separate it from other tests. The
 * {@code Simulation} is a bean. The property {@code imessage.events} is the endpoint from which routes get events; with
 * Linq the test needs {@code webEnvironment = RANDOM_PORT}, and the application {@code camel-platform-http-starter}.
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(SpringParameters.class)
public @interface AutoConfigureIMessage {

    /** The vendor whose API the routes use. */
    IMessageProvider provider() default IMessageProvider.PHOTON;
}
