// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.tail;

/** The four live streams of an account. Events of different streams have no order. */
enum Family {
    CHATS,
    GROUPS,
    MESSAGES,
    POLLS
}
