// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.examples.agent;

class LinqGroupTest extends GroupTest {

    @Override
    boolean isLinq() {
        return true;
    }
}
