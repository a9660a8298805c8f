// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.linq.view;

import io.github.camelimessage.simulator.linq.account.Account;

/** The converters from the world to Linq's JSON. */
public record Views(Handles handles, ChatViews chats, PartViews parts, MessageViews messages, PollViews polls) {

    public static Views of(Account account) {
        Handles handles = new Handles(account);
        PartViews parts = new PartViews(account, handles);
        return new Views(
                handles,
                new ChatViews(account, handles),
                parts,
                new MessageViews(account, handles, parts),
                new PollViews(account, handles));
    }
}
