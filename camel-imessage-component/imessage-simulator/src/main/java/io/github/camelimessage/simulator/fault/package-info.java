// SPDX-License-Identifier: Apache-2.0
/** What can go wrong, on demand: refused calls, lost answers, cut streams, disordered or lost events. */
package io.github.camelimessage.simulator.fault;
