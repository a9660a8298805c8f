// SPDX-License-Identifier: Apache-2.0
/** Delivers webhooks and retries them, and records each attempt. */
package io.github.camelimessage.simulator.webhook;
