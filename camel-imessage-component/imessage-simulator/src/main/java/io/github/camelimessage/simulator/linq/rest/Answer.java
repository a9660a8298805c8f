// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.linq.rest;

/**
 * The answer to a call.
 *
 * @param status HTTP status
 * @param body body to write as JSON, or null for none
 * @param messageGuid the message that the call created, or null
 * @param after action to run after the answer was sent, or null
 */
public record Answer(int status, Object body, String messageGuid, Runnable after) {

    static Answer of(int status, Object body) {
        return new Answer(status, body, null, null);
    }

    static Answer ok(Object body) {
        return of(200, body);
    }

    static Answer noContent() {
        return of(204, null);
    }

    /** An answer about a message that was just created. */
    static Answer sent(int status, Object body, String messageGuid) {
        return new Answer(status, body, messageGuid, null);
    }

    /** The same answer, followed by this action. */
    Answer then(Runnable work) {
        return new Answer(status, body, messageGuid, work);
    }
}
