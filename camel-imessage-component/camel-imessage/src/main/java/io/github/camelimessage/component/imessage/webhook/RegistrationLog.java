// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.webhook;

import io.github.camelimessage.error.IMessageException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs that a webhook cannot be registered: one line for each kind of failure, however often it is retried. */
final class RegistrationLog {

    private static final Logger LOG = LoggerFactory.getLogger(RegistrationLog.class);

    private final String webhook;
    private String told;

    RegistrationLog(String webhook) {
        this.webhook = webhook;
    }

    /** A failure of the service: its text is enough for an operator, so there is no stack trace. */
    synchronized void failed(String what, IMessageException failure) {
        if (isNew(failure.getClass().getName() + failure.code())) {
            LOG.warn("Webhook {}: {}. The registration is retried: {}", webhook, what, failure.toString());
        }
        LOG.debug("Webhook {}: {}", webhook, what, failure);
    }

    /** Any other failure. */
    synchronized void broken(Throwable failure) {
        if (isNew(failure.toString())) {
            LOG.error("Webhook {}: it cannot be registered. The registration is retried", webhook, failure);
        }
    }

    private boolean isNew(String kind) {
        boolean isNew = !kind.equals(told);
        told = kind;
        return isNew;
    }

    synchronized void registered() {
        if (told != null) {
            told = null;
            LOG.info("Webhook {}: it is registered now", webhook);
        }
    }
}
