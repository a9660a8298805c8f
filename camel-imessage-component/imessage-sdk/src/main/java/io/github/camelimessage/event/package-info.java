// SPDX-License-Identifier: Apache-2.0
/** The events of an account, the same for both vendors. */
package io.github.camelimessage.event;
