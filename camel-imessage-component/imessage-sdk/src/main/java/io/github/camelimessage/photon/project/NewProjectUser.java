// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.photon.project;

/**
 * A user to register.
 *
 * @param type {@code shared} or {@code dedicated}
 * @param phoneNumber in E.164 form, or null for a user with an e-mail address only
 * @param firstName or null
 * @param lastName or null
 * @param email or null
 * @param assignedPhoneNumber for {@code dedicated}: one of the project's lines; null for {@code shared}, where Photon
 *     assigns one
 */
public record NewProjectUser(
        String type, String phoneNumber, String firstName, String lastName, String email, String assignedPhoneNumber) {

    /** A user of the shared pool. */
    public static NewProjectUser shared(String phoneNumber) {
        return new NewProjectUser("shared", phoneNumber, null, null, null, null);
    }

    /** A user of one of the project's lines. */
    public static NewProjectUser dedicated(String phoneNumber, String line) {
        return new NewProjectUser("dedicated", phoneNumber, null, null, null, line);
    }
}
