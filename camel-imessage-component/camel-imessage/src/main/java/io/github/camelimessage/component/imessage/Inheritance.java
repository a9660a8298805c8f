// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage;

import java.util.Objects;
import java.util.Set;

/**
 * Decides what an endpoint does not inherit from its account, the component or the registry: options that its own ones
 * override, and credentials if it has another destination. An account inherits no credentials.
 */
final class Inheritance {

    /** The component's option that allows sending credentials to every address. */
    static final String ALLOW = "sendCredentialsToOtherAddresses";

    static final String SSL_CONTEXT_PARAMETERS = "sslContextParameters";

    private final IMessageConfiguration options;
    private final Set<String> ownOptions;
    private final IMessageConfiguration inherited;
    private final boolean isAllowedElsewhere;

    /**
     * @param ownOptions the names of the options that are set in the endpoint's URI or in the account
     * @param inherited the options of the endpoint's account or of the component
     * @param isAllowedElsewhere whether credentials may be sent to every address
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

    /** Copies the options that the account sets, and removes the component's credentials. */
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

    /** For an account, removes the beans that Camel found in the registry: they may belong to another account. */
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

    /** Removes the inherited options that the endpoint must not use. */
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

    /** An endpoint with its own account or vendor must not use the client of another account. */
    private boolean hasOtherAccount() {
        boolean otherVendor =
                isOwn("provider") && options.getClient() != null && options.vendor() != options.getProvider();
        return !isOwn("client")
                && (otherVendor || isOwn("address") || isOwn("line") || hasOwnToken() || hasOwnProject());
    }

    /** A project and a token both identify the account: the endpoint's own one overrides. */
    private void settleProject() {
        if (hasOwnToken() && !hasOwnProject()) {
            options.setProjectId(null);
            options.setProjectSecret(null);
        } else if (hasOwnProject() && !hasOwnToken()) {
            options.setToken(null);
            options.setTokenSupplier(null);
            options.setServer(isOwn("server") ? options.getServer() : null);
        } else if (options.getProjectId() != null && !hasOwnToken() && inherited.getTokenSupplier() == null) {
            options.setTokenSupplier(null); // a bean that was only found in the registry
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

    /** Trust managers are not secret, so they are inherited. */
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
