// SPDX-License-Identifier: Apache-2.0
/** The management plane of a Photon project. */
package io.github.camelimessage.simulator.photon.management;
