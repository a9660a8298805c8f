// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.springboot;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Reports a start that failed because of a property in Spring Boot's short form, without a stack trace. */
class IMessagePropertyFailureAnalyzer extends AbstractFailureAnalyzer<IMessagePropertyException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, IMessagePropertyException cause) {
        return new FailureAnalysis(cause.description(), cause.action(), cause);
    }
}
