// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.metrics;

import io.github.camelimessage.error.IMessageException;
import org.apache.camel.CamelContext;

/** Learns what becomes of calls to a vendor. Used by many threads at once. */
public interface CallRecorder extends AutoCloseable {

    /** Where there is no Micrometer. */
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
     * An exchange has its answer.
     *
     * @param account name of the account, or null
     * @param failure null after success
     * @param nanos how long it took, retries and waits included
     */
    void ended(String operation, String provider, String account, Throwable failure, long nanos);

    /**
     * A call is made again.
     *
     * @param account name of the account, or null
     * @param failure of the attempt before
     */
    void retrying(String provider, String account, IMessageException failure);

    /** Removes the meters. */
    @Override
    void close();
}
