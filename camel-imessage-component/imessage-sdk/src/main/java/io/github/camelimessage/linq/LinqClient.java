// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.linq;

import io.github.camelimessage.call.UnsupportedStream;
import io.github.camelimessage.linq.api.LinqApi;
import io.github.camelimessage.linq.call.LinqCalls;
import io.github.camelimessage.linq.call.LinqFiles;
import io.github.camelimessage.linq.rules.Urls;
import io.github.camelimessage.model.ServiceType;
import io.github.camelimessage.sdk.Addresses;
import io.github.camelimessage.sdk.Attachments;
import io.github.camelimessage.sdk.Chats;
import io.github.camelimessage.sdk.Events;
import io.github.camelimessage.sdk.Groups;
import io.github.camelimessage.sdk.IMessageClient;
import io.github.camelimessage.sdk.Locations;
import io.github.camelimessage.sdk.Messages;
import io.github.camelimessage.sdk.Polls;

/**
 * One account at Linq's Partner API V3, over HTTPS. The common interfaces serve what Linq has of them; everything that Linq
 * has is in {@link #api}. Events come by webhook only.
 */
public final class LinqClient implements IMessageClient {

    private final LinqCalls calls;
    private final LinqApi api;
    private final Chats chats;
    private final Groups groups;
    private final Messages messages;
    private final Attachments attachments;
    private final Polls polls;
    private final Addresses addresses;
    private final Locations locations;

    LinqClient(LinqCalls calls, Urls urls, String from, ServiceType preferredService) {
        LinqFiles files = new LinqFiles(calls);
        this.calls = calls;
        this.api = new LinqApi(calls, files, urls);
        this.chats = new LinqChats(api, from, preferredService);
        this.groups = new LinqGroups(api, files, urls);
        this.messages = new LinqMessages(api, preferredService);
        this.attachments = new LinqAttachments(api.attachments(), files, urls);
        this.polls = new LinqPolls(api.polls());
        this.addresses = new LinqReachability(api.capability());
        this.locations = new LinqLocations(api.locations());
    }

    public static LinqClientBuilder builder() {
        return new LinqClientBuilder();
    }

    /** Linq's own operations, a method for each endpoint. */
    public LinqApi api() {
        return api;
    }

    @Override
    public Chats chats() {
        return chats;
    }

    @Override
    public Groups groups() {
        return groups;
    }

    @Override
    public Messages messages() {
        return messages;
    }

    @Override
    public Attachments attachments() {
        return attachments;
    }

    @Override
    public Polls polls() {
        return polls;
    }

    @Override
    public Addresses addresses() {
        return addresses;
    }

    @Override
    public Locations locations() {
        return locations;
    }

    /** Its replay fails: Linq keeps no log. */
    @Override
    public Events events() {
        return afterSequence -> new UnsupportedStream<>(LinqUnsupported.streams());
    }

    @Override
    public void close() {
        calls.close();
    }
}
