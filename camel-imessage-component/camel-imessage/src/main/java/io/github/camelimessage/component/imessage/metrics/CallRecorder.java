// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.metrics;

import io.github.camelimessage.error.IMessageException;
import org.apache.camel.CamelContext;

/** Records calls to a vendor. Must be thread-safe. */
public interface CallRecorder extends AutoCloseable {

    /** Used without Micrometer. */
    CallRecorder NONE = new CallRecorder() {

        @Override
        public void ended(String operation, String provider, String account, Throwable failure, long nanos) {}

        @Override
        public void retrying(String provider, String account, IMessageException failure) {}

        @Override
        public void close() {}
    };

    /** The recorder of a component. */
    static CallRecorder of(CamelContext context) {
        return Micrometer.isPresent(context) ? new CallMeters(context) : NONE;
    }

    /**
     * Called when an exchange has its answer or failure.
     *
     * @param account name of the account, or null
     * @param failure null after success
     * @param nanos duration in nanoseconds, including retries and waits
     */
    void ended(String operation, String provider, String account, Throwable failure, long nanos);

    /**
     * Called when a call is retried.
     *
     * @param account name of the account, or null
     * @param failure of the previous attempt
     */
    void retrying(String provider, String account, IMessageException failure);

    /** Removes the meters that no other component uses. */
    @Override
    void close();
}
