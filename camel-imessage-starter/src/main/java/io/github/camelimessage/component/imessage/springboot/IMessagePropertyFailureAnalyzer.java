// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.springboot;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Makes Spring Boot's short report, in place of a stack trace, of a start that ended at a property. */
class IMessagePropertyFailureAnalyzer extends AbstractFailureAnalyzer<IMessagePropertyException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, IMessagePropertyException cause) {
        return new FailureAnalysis(cause.description(), cause.action(), cause);
    }
}
