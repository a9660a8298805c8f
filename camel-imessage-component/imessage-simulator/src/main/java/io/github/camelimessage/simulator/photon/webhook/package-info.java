// SPDX-License-Identifier: Apache-2.0
/** Photon's webhooks. */
package io.github.camelimessage.simulator.photon.webhook;
