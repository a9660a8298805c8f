// SPDX-License-Identifier: Apache-2.0
/** Fault injection: refused calls, lost answers, streams that end early, reordered or lost events. */
package io.github.camelimessage.simulator.fault;
