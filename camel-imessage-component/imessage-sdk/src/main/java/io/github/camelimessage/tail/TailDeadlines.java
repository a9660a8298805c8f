// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.tail;

/**
 * When a machine has something to do again though nothing arrives.
 *
 * @param watchdog nanoseconds for which audits may fail before live events wait for them no more
 */
record TailDeadlines(
        LiveConnection connection,
        AuditUnderWay audit,
        AuditSchedule schedule,
        AuditFailures failures,
        Delivery delivery,
        long watchdog) {

    private static final long NEVER = Long.MAX_VALUE;

    /** @param mayAudit whether the position is one that the server knows, as far as anybody knows */
    long next(boolean mayAudit) {
        if (!connection.isOpen()) {
            return connection.dueAt();
        }
        long ofAudit = audit.isRunning() ? audit.deadline() : mayAudit ? schedule.dueAt() : NEVER;
        return Math.min(Math.min(ofAudit, connection.deadline()), release(mayAudit));
    }

    /** When live events wait no longer for an audit that fails and fails. */
    long release(boolean mayAudit) {
        return delivery.mayRelease() && mayAudit ? failures.willHaveLasted(watchdog) : NEVER;
    }

    /** Nothing but the last audit counts. */
    long whileDraining() {
        return audit.isRunning() ? audit.deadline() : NEVER;
    }
}
