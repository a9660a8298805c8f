// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage;

import java.util.Objects;
import java.util.Set;

/**
 * What an endpoint does not take over from the component or the registry: whatever its own options overrule, and the
 * credentials when it goes elsewhere.
 */
final class Inheritance {

    /** The option of the component that allows credentials to go to every address. */
    static final String ALLOW = "sendCredentialsToOtherAddresses";

    static final String SSL_CONTEXT_PARAMETERS = "sslContextParameters";

    private final IMessageConfiguration options;
    private final Set<String> ownOptions;
    private final IMessageComponent component;

    /** @param ownOptions names of the options that the endpoint's URI sets */
    Inheritance(IMessageConfiguration options, Set<String> ownOptions, IMessageComponent component) {
        this.options = options;
        this.ownOptions = ownOptions;
        this.component = component;
    }

    /** Takes from the options what is not for this endpoint. */
    void settle() {
        if (hasOtherAccount()) {
            options.setClient(null);
        }
        if (isOwn("token") && !isOwn("tokenSupplier")) {
            options.setTokenSupplier(null);
        }
        IMessageConfiguration inherited = component.getConfiguration();
        settleProject(inherited);
        if (options.vendor() != inherited.vendor()) {
            forgetOtherVendor();
        }
        boolean elsewhere = !Destination.of(options).equals(Destination.of(inherited));
        if (options.getClient() == null && elsewhere && !component.isSendCredentialsToOtherAddresses()) {
            withholdCredentials();
        }
    }

    /** An endpoint with an account or a vendor of its own must not act for the account of another client. */
    private boolean hasOtherAccount() {
        boolean otherVendor =
                isOwn("provider") && options.getClient() != null && options.vendor() != options.getProvider();
        return !isOwn("client")
                && (otherVendor || isOwn("address") || isOwn("line") || hasOwnToken() || hasOwnProject());
    }

    /** A project and a token both say who the endpoint is: its own one counts. */
    private void settleProject(IMessageConfiguration inherited) {
        if (hasOwnToken() && !hasOwnProject()) {
            options.setProjectId(null);
            options.setProjectSecret(null);
        } else if (hasOwnProject() && !hasOwnToken()) {
            options.setToken(null);
            options.setTokenSupplier(null);
            options.setServer(isOwn("server") ? options.getServer() : null);
        } else if (options.getProjectId() != null && !hasOwnToken() && inherited.getTokenSupplier() == null) {
            options.setTokenSupplier(null); // one that was only found in the registry
        }
        boolean otherPlane = !Objects.equals(options.getManagementAddress(), inherited.getManagementAddress())
                && !component.isSendCredentialsToOtherAddresses();
        if (otherPlane || !Objects.equals(options.getProjectId(), inherited.getProjectId())) {
            withholdProjectSecret();
        }
    }

    private boolean hasOwnToken() {
        return isOwn("token") || isOwn("tokenSupplier");
    }

    private boolean hasOwnProject() {
        return isOwn("projectId") || isOwn("projectSecret");
    }

    private void withholdProjectSecret() {
        if (!isOwn("projectSecret") && options.getProjectSecret() != null) {
            options.setProjectSecret(null);
            options.withhold("projectSecret");
        }
    }

    private void forgetOtherVendor() {
        options.setAddress(isOwn("address") ? options.getAddress() : null);
        options.setToken(isOwn("token") ? options.getToken() : null);
        options.setTokenSupplier(isOwn("tokenSupplier") ? options.getTokenSupplier() : null);
        VendorOptions.forgetInherited(options, ownOptions);
    }

    /** Whom to trust is no secret, so trust managers stay. */
    private void withholdCredentials() {
        if (!isOwn("token") && options.getToken() != null) {
            options.setToken(null);
            options.withhold("token");
        }
        if (!isOwn("tokenSupplier") && options.getTokenSupplier() != null) {
            options.setTokenSupplier(null);
            options.withhold("tokenSupplier");
        }
        withholdProjectSecret();
        if (!isOwn(SSL_CONTEXT_PARAMETERS)
                && options.getSslContextParameters() != null
                && options.getSslContextParameters().getKeyManagers() != null) {
            options.setSslContextParameters(null);
            options.withhold(SSL_CONTEXT_PARAMETERS);
        }
    }

    private boolean isOwn(String option) {
        return ownOptions.contains(option);
    }
}
