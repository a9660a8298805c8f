// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.photon.project;

/**
 * A line of a project: one phone number, served by one instance that has its own event log.
 *
 * @param instanceId the instance; part of its host name
 * @param phoneNumber in E.164 form; null while the line has none
 */
public record ProjectLine(String instanceId, String phoneNumber) {

    boolean isNamed(String name) {
        return name.equals(instanceId) || name.equals(phoneNumber);
    }

    /** Human-readable, for example {@code +15551234567 (instance abc)}. */
    @Override
    public String toString() {
        return phoneNumber == null ? "instance " + instanceId : phoneNumber + " (instance " + instanceId + ")";
    }
}
