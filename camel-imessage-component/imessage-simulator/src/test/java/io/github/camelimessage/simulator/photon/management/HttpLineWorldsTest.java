// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.photon.management;

import io.github.camelimessage.photon.TransportType;

class HttpLineWorldsTest extends LineWorldsSuite {

    @Override
    TransportType transport() {
        return TransportType.HTTP;
    }
}
