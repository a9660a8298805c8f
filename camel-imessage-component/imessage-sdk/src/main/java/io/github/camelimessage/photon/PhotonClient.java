// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.photon;

import io.github.camelimessage.photon.call.PhotonCalls;
import io.github.camelimessage.photon.project.PhotonProject;
import io.github.camelimessage.sdk.Addresses;
import io.github.camelimessage.sdk.Attachments;
import io.github.camelimessage.sdk.Chats;
import io.github.camelimessage.sdk.Events;
import io.github.camelimessage.sdk.Groups;
import io.github.camelimessage.sdk.IMessageClient;
import io.github.camelimessage.sdk.Locations;
import io.github.camelimessage.sdk.Messages;
import io.github.camelimessage.sdk.Polls;

/** One account at Photon's Advanced iMessage service, over gRPC or HTTP/JSON. */
public final class PhotonClient implements IMessageClient {

    private final PhotonCalls calls;
    private final PhotonProject project;
    private final Chats chats;
    private final Groups groups;
    private final Messages messages;
    private final Attachments attachments;
    private final Polls polls;
    private final Addresses addresses;
    private final Locations locations;
    private final Events events;

    PhotonClient(PhotonCalls calls, PhotonProject project) {
        this.calls = calls;
        this.project = project;
        this.chats = new PhotonChats(calls);
        this.groups = new PhotonGroups(calls);
        this.messages = new PhotonMessages(calls);
        this.attachments = new PhotonAttachments(calls);
        this.polls = new PhotonPolls(calls);
        this.addresses = new PhotonAddresses(calls);
        this.locations = new PhotonLocations(calls);
        this.events = new PhotonEvents(calls);
    }

    public static PhotonClientBuilder builder() {
        return new PhotonClientBuilder();
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

    @Override
    public Events events() {
        return events;
    }

    /** The project whose tokens the client uses, for calls of the management plane; null when it was given a token. */
    public PhotonProject project() {
        return project;
    }

    @Override
    public void close() {
        calls.close();
    }
}
