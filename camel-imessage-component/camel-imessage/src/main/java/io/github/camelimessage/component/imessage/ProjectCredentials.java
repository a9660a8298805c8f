// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage;

import java.util.ArrayList;
import java.util.List;

/**
 * A Photon project and the address that gets its credentials.
 *
 * @param managementAddress null for Photon's own
 */
record ProjectCredentials(String projectId, String projectSecret, String managementAddress) {

    /**
     * Null if there are none.
     *
     * @throws IllegalArgumentException if the id or the secret is missing, or a token is set too
     */
    static ProjectCredentials of(IMessageConfiguration options) {
        String id = options.getProjectId();
        String secret = Credential.require("projectSecret", options.getProjectSecret());
        if (id == null && secret == null) {
            if (options.getLine() != null) {
                throw new IllegalArgumentException(
                        "The option line names a line of a project. Set the options projectId"
                                + " and projectSecret too; with a token, the address is the line");
            }
            return null;
        }
        if (id == null || secret == null) {
            throw new IllegalArgumentException("The option " + (id == null ? "projectId" : "projectSecret")
                    + " is missing: a project needs its id and its secret");
        }
        List<String> others = others(options);
        if (!others.isEmpty()) {
            throw new IllegalArgumentException("The option projectId gets the token itself, so the option "
                    + String.join(" and the option ", others) + " must not be set too: set one of the two");
        }
        return new ProjectCredentials(id, secret, options.getManagementAddress());
    }

    private static List<String> others(IMessageConfiguration options) {
        List<String> others = new ArrayList<>();
        if (options.getToken() != null && !options.getToken().isBlank()) {
            others.add("token");
        }
        if (options.getTokenSupplier() != null) {
            others.add("tokenSupplier");
        }
        if (options.getServer() != null) {
            others.add("server");
        }
        return others;
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "project " + projectId;
    }
}
