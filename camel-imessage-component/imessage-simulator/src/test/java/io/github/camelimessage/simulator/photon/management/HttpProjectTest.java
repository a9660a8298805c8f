// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.photon.management;

import io.github.camelimessage.photon.TransportType;

class HttpProjectTest extends ProjectSuite {
    @Override
    TransportType transport() {
        return TransportType.HTTP;
    }

    @Override
    String address() {
        return simulator.httpAddress();
    }
}
