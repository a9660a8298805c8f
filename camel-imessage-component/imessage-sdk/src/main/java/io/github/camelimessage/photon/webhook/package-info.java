// SPDX-License-Identifier: Apache-2.0
/** Verifies and reads the webhooks of Photon. */
package io.github.camelimessage.photon.webhook;
