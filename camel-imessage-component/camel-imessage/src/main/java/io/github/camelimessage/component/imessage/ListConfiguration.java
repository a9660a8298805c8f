// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage;

import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;

/** Options: what an operation lists or counts, and which page of it. */
@UriParams
public abstract class ListConfiguration extends TargetConfiguration {

    @UriParam(label = "producer", defaultValue = "false")
    private boolean includeArchived;

    @UriParam
    private String participant;

    @UriParam(label = "producer")
    private String cursor;

    @UriParam(label = "producer")
    private Integer limit;

    @UriParam(label = "producer", enums = "asc,desc")
    private String order;

    @UriParam(label = "producer")
    private String before;

    @UriParam(label = "producer")
    private String after;

    @UriParam(label = "producer")
    private Boolean read;

    @UriParam(label = "producer")
    private Boolean fromMe;

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
     * LINQ: listChats: only chats with this address. PHOTON: imessage:locations: only the location of this person;
     * without it, of everyone who shares. That consumer is live only: a location that changes while it is stopped or
     * not connected is not delivered later, and the options of a position are refused.
     */
    public void setParticipant(String participant) {
        this.participant = OptionText.withPlus(participant);
    }

    public String getCursor() {
        return cursor;
    }

    /**
     * listChats, listMessages, listRecentMessages and listThread: the start of the page, from the header
     * CamelIMessageNextCursor of the previous page. Without it, the first page.
     */
    public void setCursor(String cursor) {
        this.cursor = OptionText.withPlus(cursor);
    }

    public Integer getLimit() {
        return limit;
    }

    /**
     * listChats, listMessages, listRecentMessages and listThread: the largest number of entries of a page, 1 to 100.
     * Without it, the service decides.
     */
    public void setLimit(Integer limit) {
        this.limit = limit;
    }

    public String getOrder() {
        return order;
    }

    /** LINQ: listThread: the order of the messages. Without it, the oldest first. */
    public void setOrder(String order) {
        this.order = order;
    }

    public String getBefore() {
        return before;
    }

    /**
     * PHOTON: listMessages and listRecentMessages: only messages before this time, for example 2026-11-29T08:00:00Z, or
     * milliseconds since 1970.
     */
    public void setBefore(String before) {
        this.before = OptionText.withPlus(before);
    }

    public String getAfter() {
        return after;
    }

    /** PHOTON: listMessages and listRecentMessages: only messages of this time or later, in the same form as before. */
    public void setAfter(String after) {
        this.after = OptionText.withPlus(after);
    }

    public Boolean getRead() {
        return read;
    }

    /**
     * PHOTON: listMessages and listRecentMessages: true for read messages only, false for unread ones only. Without it,
     * both.
     */
    public void setRead(Boolean read) {
        this.read = read;
    }

    public Boolean getFromMe() {
        return fromMe;
    }

    /**
     * PHOTON: listMessages and listRecentMessages: true for messages that the account sent, false for those that it
     * received. Without it, both. The header CamelIMessageIsFromMe of an event does not override it.
     */
    public void setFromMe(Boolean fromMe) {
        this.fromMe = fromMe;
    }
}
