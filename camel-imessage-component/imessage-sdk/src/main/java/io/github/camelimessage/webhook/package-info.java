// SPDX-License-Identifier: Apache-2.0
/** Signed webhooks of both vendors: verification, and reading an event from a request. */
package io.github.camelimessage.webhook;
