// SPDX-License-Identifier: Apache-2.0
/** The management plane of a Photon project: tokens, lines, webhooks and users. */
package io.github.camelimessage.photon.project;
