// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.http;

import java.util.List;
import javax.net.ssl.KeyManager;
import javax.net.ssl.TrustManager;

/**
 * Trust material of the user's own; empty lists mean the platform's.
 *
 * @param trustManagers who is trusted to be the server
 * @param keyManagers who we are to a server that asks
 */
public record TlsOptions(List<TrustManager> trustManagers, List<KeyManager> keyManagers) {

    public boolean isCustom() {
        return !trustManagers.isEmpty() || !keyManagers.isEmpty();
    }
}
