// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.world;

/** The change in an entry of the event log; one sub-interface for each family of events. */
public sealed interface Change permits ChatChange, GroupChange, MessageChange, PollChange {}
