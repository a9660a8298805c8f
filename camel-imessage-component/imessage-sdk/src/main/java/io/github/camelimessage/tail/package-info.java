// SPDX-License-Identifier: Apache-2.0
/** Follows Photon's event log, and delivers each event at least once. */
package io.github.camelimessage.tail;
