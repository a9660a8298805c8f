// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelimessage.test.Simulation;
import io.github.camelimessage.test.spring.AutoConfigureIMessage;
import java.net.ConnectException;
import java.net.Socket;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.test.context.TestContextManager;

class FailingContextTest {

    private static String address;

    @Test
    void anApplicationThatDoesNotStartLeavesNoSimulator() throws Exception {
        TestContextManager tests = new TestContextManager(Failing.class);

        assertThatThrownBy(() -> tests.getTestContext().getApplicationContext()).hasStackTraceContaining("on purpose");
        String[] closed = address.split(":");
        assertThatThrownBy(() -> new Socket(closed[0], Integer.parseInt(closed[1])).close())
                .isInstanceOf(ConnectException.class);
        assertThat(address).isNotNull();
    }

    @SpringBootTest
    @AutoConfigureIMessage
    static class Failing {

        @Configuration
        static class Application {

            @Bean
            String broken(Simulation simulation) {
                address = simulation.simulator().grpcAddress();
                throw new IllegalStateException("on purpose");
            }
        }
    }
}
