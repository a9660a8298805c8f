// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.tail;

/** The four live streams of an account. There is no order among them. */
enum Family {
    CHATS,
    GROUPS,
    MESSAGES,
    POLLS
}
