// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.springboot;

import static io.github.camelimessage.component.imessage.springboot.Runner.with;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** The start fails with an error that names the invalid property. */
@Tag("line")
class RefusedPropertiesTest {

    @ParameterizedTest
    @CsvSource({
        "transport, pigeon",
        "timeout, soon",
        "max-in-flight, many",
        "tls, perhaps",
        "formatting, bold",
        "offset-repository, #bean:nowhere",
        "offset-repository, #class:no.such.Class",
        "client, offsets",
        "offset-directory, ''"
    })
    void anInvalidValueStopsTheStart(String option, String value) {
        failure(with("." + option + "=" + value)).hasStackTraceContaining("camel.component.imessage." + option);
    }

    @Test
    void aMisspelledNameStopsTheStart() {
        failure(with(".adress=a:1"))
                .hasStackTraceContaining("The property camel.component.imessage.adress is not known")
                .hasStackTraceContaining("Did you mean camel.component.imessage.address?");
    }

    @Test
    void aMisspelledNameInTheEnvironmentIsReportedWithoutItsValue() {
        failure(with().withInitializer(context -> context.getEnvironment()
                        .getPropertySources()
                        .addFirst(new SystemEnvironmentPropertySource(
                                "test-systemEnvironment", Map.of("CAMEL_COMPONENT_IMESSAGE_TOKN", "s3cret")))))
                .hasStackTraceContaining("The property camel.component.imessage.tokn is not known")
                .hasStackTraceContaining("Did you mean camel.component.imessage.to or camel.component.imessage.token?")
                .satisfies(failure -> assertThat(stackTrace(failure)).doesNotContain("s3cret"));
    }

    @Test
    void aSecretIsNotShownEither() {
        failure(with(".token=s3cret{{"))
                .hasStackTraceContaining("camel.component.imessage.token cannot be used")
                .satisfies(failure -> assertThat(stackTrace(failure)).doesNotContain("s3cret"));
        failure(with(".token-supplier=s3cret"))
                .hasStackTraceContaining("camel.component.imessage.token-supplier is no reference to a bean")
                .satisfies(failure -> assertThat(stackTrace(failure)).doesNotContain("s3cret"));
    }

    @Test
    void theReportOfSpringBootSaysWhatToDo() {
        IMessagePropertyException refused = new IMessagePropertyException("a.b", "is wrong", "Correct it.", null);

        FailureAnalysis report =
                new IMessagePropertyFailureAnalyzer().analyze(new IllegalStateException("start failed", refused));

        assertThat(report.getDescription()).isEqualTo("The property a.b is wrong.");
        assertThat(report.getAction()).isEqualTo("Correct it.");
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> failure(ApplicationContextRunner runner) {
        Throwable[] failure = new Throwable[1];
        runner.run(context -> failure[0] = context.getStartupFailure());
        return assertThat(failure[0]).isNotNull();
    }

    private static String stackTrace(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
