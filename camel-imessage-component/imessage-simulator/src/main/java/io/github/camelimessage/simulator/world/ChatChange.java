// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.world;

/** A change of a chat as the local account sees it. */
public sealed interface ChatChange extends Change {

    /** A background was set or replaced. */
    record BackgroundChanged() implements ChatChange {}

    record BackgroundRemoved() implements ChatChange {}

    /** The last unread message was read, here or on another device of the account. */
    record MarkedRead() implements ChatChange {}

    record Archived() implements ChatChange {}

    record Unarchived() implements ChatChange {}
}
