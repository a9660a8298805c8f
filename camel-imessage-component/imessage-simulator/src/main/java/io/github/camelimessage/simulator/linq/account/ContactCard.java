// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.linq.account;

/**
 * Name and photo of a line.
 *
 * @param phoneNumber the line
 * @param lastName may be null
 * @param imageUrl may be null
 */
public record ContactCard(String phoneNumber, String firstName, String lastName, String imageUrl) {}
