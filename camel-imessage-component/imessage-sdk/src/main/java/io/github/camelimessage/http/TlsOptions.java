// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.http;

import java.util.List;
import javax.net.ssl.KeyManager;
import javax.net.ssl.TrustManager;

/**
 * The user's own trust material; empty lists mean the platform's.
 *
 * @param trustManagers decide which servers are trusted
 * @param keyManagers provide the client certificate
 */
public record TlsOptions(List<TrustManager> trustManagers, List<KeyManager> keyManagers) {

    public boolean isCustom() {
        return !trustManagers.isEmpty() || !keyManagers.isEmpty();
    }
}
