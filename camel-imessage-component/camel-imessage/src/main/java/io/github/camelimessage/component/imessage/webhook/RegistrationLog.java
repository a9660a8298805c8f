// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.webhook;

import io.github.camelimessage.error.IMessageException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells people that a webhook cannot be registered: in one line for each trouble, however often it is tried. */
final class RegistrationLog {

    private static final Logger LOG = LoggerFactory.getLogger(RegistrationLog.class);

    private final String webhook;
    private String told;

    RegistrationLog(String webhook) {
        this.webhook = webhook;
    }

    /** Its text says all that an operator needs, so the stack trace is left out. */
    synchronized void failed(String what, IMessageException failure) {
        if (isNew(failure.getClass().getName() + failure.code())) {
            LOG.warn("Webhook {}: {}, which is tried again: {}", webhook, what, failure.toString());
        }
        LOG.debug("Webhook {}: {}", webhook, what, failure);
    }

    /** No trouble of the service. */
    synchronized void broken(Throwable failure) {
        if (isNew(failure.toString())) {
            LOG.error("Webhook {}: it cannot be registered, which is tried again", webhook, failure);
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
