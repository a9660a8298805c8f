// SPDX-License-Identifier: Apache-2.0
/** What happened in an account, the same for both vendors. */
package io.github.camelimessage.event;
