// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage;

import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;

/** Options: what an operation lists or counts, and which page of it. */
@UriParams
public abstract class ListConfiguration extends TargetConfiguration {

    @UriParam(label = "producer", defaultValue = "false")
    private boolean includeArchived;

    @UriParam(label = "producer")
    private String participant;

    @UriParam(label = "producer")
    private String cursor;

    @UriParam(label = "producer")
    private Integer limit;

    @UriParam(label = "producer", enums = "asc,desc")
    private String order;

    public boolean isIncludeArchived() {
        return includeArchived;
    }

    /**
     * PHOTON: countChats: whether archived chats are counted too.
     */
    public void setIncludeArchived(boolean includeArchived) {
        this.includeArchived = includeArchived;
    }

    public String getParticipant() {
        return participant;
    }

    /**
     * LINQ: listChats: only chats in which this address takes part.
     */
    public void setParticipant(String participant) {
        this.participant = OptionText.withPlus(participant);
    }

    public String getCursor() {
        return cursor;
    }

    /**
     * listChats, listMessages, listRecentMessages and listThread: where the page begins, as the header CamelIMessageNextCursor of
     * the page before names it. Unset, the first page.
     */
    public void setCursor(String cursor) {
        this.cursor = OptionText.withPlus(cursor);
    }

    public Integer getLimit() {
        return limit;
    }

    /**
     * listChats, listMessages, listRecentMessages and listThread: the most entries of a page, 1 to 100. Unset, the service
     * decides.
     */
    public void setLimit(Integer limit) {
        this.limit = limit;
    }

    public String getOrder() {
        return order;
    }

    /**
     * LINQ: listThread: the order of the messages. Unset, the oldest first.
     */
    public void setOrder(String order) {
        this.order = order;
    }
}
