// SPDX-License-Identifier: Apache-2.0
/** Repositories for the positions of consumers and the secrets of webhooks, in files and in databases. */
package io.github.camelimessage.component.imessage.offset;
