// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage;

import io.github.camelimessage.linq.LinqClientBuilder;
import io.github.camelimessage.photon.PhotonClientBuilder;
import io.github.camelimessage.photon.project.PhotonProjectBuilder;
import java.io.IOException;
import java.security.GeneralSecurityException;
import javax.net.ssl.KeyManager;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509KeyManager;
import org.apache.camel.support.jsse.AliasedX509ExtendedKeyManager;
import org.apache.camel.support.jsse.SSLContextParameters;

/** The parts of Camel's SSLContextParameters that a client uses. */
record TlsManagers(TrustManager[] trustManagers, KeyManager[] keyManagers) {

    static TlsManagers of(SSLContextParameters parameters) {
        try {
            return new TlsManagers(
                    parameters.getTrustManagers() == null
                            ? null
                            : parameters.getTrustManagers().createTrustManagers(),
                    keyManagers(parameters));
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalArgumentException("The option sslContextParameters cannot be used: " + e.getMessage(), e);
        }
    }

    private static KeyManager[] keyManagers(SSLContextParameters parameters)
            throws GeneralSecurityException, IOException {
        if (parameters.getKeyManagers() == null) {
            return null;
        }
        KeyManager[] managers = parameters.getKeyManagers().createKeyManagers();
        String alias = parameters.getCertAlias();
        for (int i = 0; alias != null && i < managers.length; i++) {
            if (managers[i] instanceof X509KeyManager x509) {
                managers[i] = new AliasedX509ExtendedKeyManager(alias, x509);
            }
        }
        return managers;
    }

    void configure(PhotonClientBuilder builder) {
        if (trustManagers != null) {
            builder.trustManagers(trustManagers);
        }
        if (keyManagers != null) {
            builder.keyManagers(keyManagers);
        }
    }

    void configure(PhotonProjectBuilder builder) {
        if (trustManagers != null) {
            builder.trustManagers(trustManagers);
        }
        if (keyManagers != null) {
            builder.keyManagers(keyManagers);
        }
    }

    void configure(LinqClientBuilder builder) {
        if (trustManagers != null) {
            builder.trustManagers(trustManagers);
        }
        if (keyManagers != null) {
            builder.keyManagers(keyManagers);
        }
    }
}
