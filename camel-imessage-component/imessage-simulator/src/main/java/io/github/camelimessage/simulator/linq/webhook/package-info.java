// SPDX-License-Identifier: Apache-2.0
/** Linq's webhook subscriptions and their events. */
package io.github.camelimessage.simulator.linq.webhook;
