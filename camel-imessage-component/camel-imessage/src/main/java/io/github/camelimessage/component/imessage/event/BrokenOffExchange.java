// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.event;

import org.apache.camel.Exchange;
import org.apache.camel.spi.UnitOfWork;
import org.apache.camel.support.UnitOfWorkHelper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An exchange whose route has thrown: Camel does not catch an {@code Error} of some processors and expressions. */
public final class BrokenOffExchange {

    private static final Logger LOG = LoggerFactory.getLogger(BrokenOffExchange.class);

    private BrokenOffExchange() {}

    /**
     * Completes an exchange that Camel left open; otherwise a stop of the route would wait for it until the timeout.
     *
     * @param exchange null if there was none yet
     */
    public static void end(Exchange exchange, Throwable failure) {
        if (exchange == null) {
            return;
        }
        exchange.setException(failure);
        endByCamel(exchange);
        UnitOfWork unit = exchange.getUnitOfWork();
        if (unit != null) {
            UnitOfWorkHelper.doneUow(unit, exchange);
            exchange.getContext().getInflightRepository().remove(exchange, exchange.getFromRouteId());
        }
    }

    /** The task that completes the exchange may wait in Camel's queue of this thread, which the Error has left. */
    private static void endByCamel(Exchange exchange) {
        try {
            exchange.getContext()
                    .getCamelContextExtension()
                    .getReactiveExecutor()
                    .scheduleSync(() -> {});
        } catch (RuntimeException | Error e) {
            LOG.debug("Another failure while the exchange ended", e);
        }
    }
}
