// SPDX-License-Identifier: Apache-2.0
/** The consumer of webhooks, behind the component {@code webhook:}. */
package io.github.camelimessage.component.imessage.webhook;
