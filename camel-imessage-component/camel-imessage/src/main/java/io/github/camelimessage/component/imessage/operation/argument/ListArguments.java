// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.operation.argument;

import io.github.camelimessage.component.imessage.IMessageConfiguration;
import io.github.camelimessage.component.imessage.IMessageConstants;
import io.github.camelimessage.linq.api.ChatQuery;
import io.github.camelimessage.linq.api.MessageQuery;
import io.github.camelimessage.model.linq.ThreadOrder;
import io.github.camelimessage.sdk.MessageFilter;

/** The headers and options for the page of a list. */
public final class ListArguments {

    private final ArgumentLookup lookup;
    private final IMessageConfiguration options;

    ListArguments(ArgumentLookup lookup, IMessageConfiguration options) {
        this.lookup = lookup;
        this.options = options;
    }

    public MessageFilter messages() {
        return new MessageFilter(
                limit(),
                cursor(),
                lookup.value(IMessageConstants.FROM_ME, Boolean.class, options.getFromMe()),
                lookup.value(IMessageConstants.READ, Boolean.class, options.getRead()),
                lookup.time(IMessageConstants.BEFORE, options.getBefore()),
                lookup.time(IMessageConstants.AFTER, options.getAfter()));
    }

    public ChatQuery chats() {
        return new ChatQuery(
                lookup.address(IMessageConstants.FROM, options.getFrom()),
                lookup.address(IMessageConstants.PARTICIPANT, options.getParticipant()),
                cursor(),
                limit());
    }

    public MessageQuery thread() {
        String order = lookup.name(IMessageConstants.ORDER, options.getOrder());
        return new MessageQuery(order == null ? null : new ThreadOrder(order), cursor(), limit());
    }

    private String cursor() {
        return lookup.name(IMessageConstants.CURSOR, options.getCursor());
    }

    private Integer limit() {
        return lookup.value(IMessageConstants.LIMIT, Integer.class, options.getLimit());
    }
}
