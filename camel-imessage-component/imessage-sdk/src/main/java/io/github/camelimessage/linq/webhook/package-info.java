// SPDX-License-Identifier: Apache-2.0
/** Verifies and reads the webhooks of Linq. */
package io.github.camelimessage.linq.webhook;
