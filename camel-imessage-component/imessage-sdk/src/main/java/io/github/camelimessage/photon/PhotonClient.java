// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.photon;

import io.github.camelimessage.photon.call.PhotonCalls;
import io.github.camelimessage.sdk.Chats;
import io.github.camelimessage.sdk.Groups;
import io.github.camelimessage.sdk.IMessageClient;
import io.github.camelimessage.sdk.Messages;

/** One account at Photon's Advanced iMessage service, over gRPC or HTTP/JSON. */
public final class PhotonClient implements IMessageClient {

    private final PhotonCalls calls;
    private final Chats chats;
    private final Groups groups;
    private final Messages messages;

    PhotonClient(PhotonCalls calls) {
        this.calls = calls;
        this.chats = new PhotonChats(calls);
        this.groups = new PhotonGroups(calls);
        this.messages = new PhotonMessages(calls);
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
    public void close() {
        calls.close();
    }
}
