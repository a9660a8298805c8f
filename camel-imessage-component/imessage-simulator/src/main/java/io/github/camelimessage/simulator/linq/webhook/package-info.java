// SPDX-License-Identifier: Apache-2.0
/** Linq's webhook subscriptions, and the events they are sent. */
package io.github.camelimessage.simulator.linq.webhook;
