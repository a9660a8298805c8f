// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.linq.rest;

import io.github.camelimessage.simulator.fault.LinqFaultPlan;
import io.github.camelimessage.simulator.linq.account.Account;
import io.github.camelimessage.simulator.linq.view.Views;
import io.github.camelimessage.simulator.linq.webhook.Outlet;
import io.github.camelimessage.simulator.linq.webhook.Subscriptions;
import io.github.camelimessage.simulator.world.Actor;
import io.github.camelimessage.simulator.world.World;

/** What all endpoints share. */
record RestContext(
        Account account,
        Views views,
        Lookup lookup,
        ContentReader reader,
        Outbox outbox,
        Web web,
        KnownKeys keys,
        Subscriptions subscriptions,
        Outlet outlet,
        LinqFaultPlan faults) {

    World world() {
        return account.world();
    }

    Actor owner() {
        return account.world().owner();
    }

    /** The answer to a repeated call. Refused if the message of the first answer no longer exists. */
    Answer repeated(Answer first) {
        if (first.messageGuid() != null) {
            lookup.messageOf(first.messageGuid());
        }
        return first.then(null);
    }
}
