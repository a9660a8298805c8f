// SPDX-License-Identifier: Apache-2.0
/** Messages in Photon's webhooks (Spectrum), which have a shape of their own. */
package io.github.camelimessage.model.spectrum;
