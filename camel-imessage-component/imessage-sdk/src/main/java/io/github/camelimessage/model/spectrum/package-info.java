// SPDX-License-Identifier: Apache-2.0
/** Messages in Photon's webhooks (Spectrum), which have their own format. */
package io.github.camelimessage.model.spectrum;
