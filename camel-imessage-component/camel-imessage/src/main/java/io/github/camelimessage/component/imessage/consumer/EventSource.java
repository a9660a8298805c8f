// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.consumer;

import io.github.camelimessage.sdk.Events;
import io.github.camelimessage.tail.EventTails;

/**
 * The source of an account's events.
 *
 * @param tails the tails of the account, which take turns
 */
public record EventSource(Events log, EventTails tails) {}
