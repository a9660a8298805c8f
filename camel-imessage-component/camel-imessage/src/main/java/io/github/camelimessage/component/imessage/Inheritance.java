// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage;

import java.util.Objects;
import java.util.Set;

/**
 * What an endpoint does not take over from its account, the component or the registry: whatever its own options overrule, and
 * the credentials when it goes elsewhere. An account itself takes no credential over.
 */
final class Inheritance {

    /** The option of the component that allows credentials to go to every address. */
    static final String ALLOW = "sendCredentialsToOtherAddresses";

    static final String SSL_CONTEXT_PARAMETERS = "sslContextParameters";

    private final IMessageConfiguration options;
    private final Set<String> ownOptions;
    private final IMessageConfiguration inherited;
    private final boolean isAllowedElsewhere;

    /**
     * @param ownOptions names of the options that the endpoint's URI sets, or the account
     * @param inherited where the others come from: the endpoint's account, or the component
     * @param isAllowedElsewhere whether credentials may go to every address
     */
    Inheritance(
            IMessageConfiguration options,
            Set<String> ownOptions,
            IMessageConfiguration inherited,
            boolean isAllowedElsewhere) {
        this.options = options;
        this.ownOptions = ownOptions;
        this.inherited = inherited;
        this.isAllowedElsewhere = isAllowedElsewhere;
    }

    /** Takes from an account what it sets, and leaves it no credential of the component. */
    void settle(IMessageAccount account) {
        options.setClient(null);
        options.setToken(null);
        options.setTokenSupplier(null);
        options.setProjectSecret(null);
        options.setWebhookSecret(null);
        withholdClientCertificate();
        AccountOption.copy(account, options);
        settle();
    }

    /** Takes out the beans that Camel found in the registry for an account: nothing says that they belong to it. */
    void forgetFound() {
        if (options.getAccount() == null) {
            return;
        }
        if (!isOwn("client")) {
            options.setClient(inherited.getClient());
        }
        if (!isOwn("tokenSupplier")) {
            options.setTokenSupplier(inherited.getTokenSupplier());
        }
    }

    /** Takes from the options what is not for this endpoint. */
    void settle() {
        if (hasOtherAccount()) {
            options.setClient(null);
        }
        if (isOwn("token") && !isOwn("tokenSupplier")) {
            options.setTokenSupplier(null);
        }
        settleProject();
        if (options.vendor() != inherited.vendor()) {
            forgetOtherVendor();
        }
        boolean elsewhere = !Destination.of(options).equals(Destination.of(inherited));
        if (options.getClient() == null && elsewhere && !isAllowedElsewhere) {
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
    private void settleProject() {
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
                && !isAllowedElsewhere;
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
        options.setPacingLimits(isOwn("pacingLimits") ? options.getPacingLimits() : null);
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
        withholdClientCertificate();
    }

    private void withholdClientCertificate() {
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
