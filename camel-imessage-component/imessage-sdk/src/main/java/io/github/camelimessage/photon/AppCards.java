// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.photon;

import com.google.protobuf.ByteString;
import io.github.camelimessage.error.ValidationException;
import io.github.camelimessage.model.AppCard;
import io.github.camelimessage.model.AppCardLayout;
import io.github.camelimessage.model.AppCardSession;
import io.github.camelimessage.model.SentAppCard;
import io.github.camelimessage.photon.call.PhotonCalls;
import io.github.camelimessage.photon.mapping.MessageMapping;
import io.github.camelimessage.photon.proto.MessageServiceGrpc;
import io.github.camelimessage.photon.proto.MiniAppCardSession;
import io.github.camelimessage.photon.proto.MiniAppLayout;
import io.github.camelimessage.photon.proto.SendCustomizedMiniAppMessageRequest;
import io.github.camelimessage.photon.proto.UpdateCustomizedMiniAppMessageRequest;
import io.github.camelimessage.sdk.SendOptions;
import java.util.concurrent.CompletableFuture;

/** Mini-app cards on Photon's MessageService. The flag {@code live} is always sent, as the official client does. */
record AppCards(PhotonCalls calls) {

    CompletableFuture<SentAppCard> send(String chatGuid, AppCard card, SendOptions options) {
        AppCardRules.check(card);
        SendCustomizedMiniAppMessageRequest.Builder request = SendCustomizedMiniAppMessageRequest.newBuilder()
                .setChatGuid(PhotonRules.chatGuid(chatGuid))
                .setTeamId(card.teamId())
                .setExtensionBundleId(card.extensionBundleId())
                .setAppName(card.appName())
                .setUrl(card.url())
                .setLayout(layout(card.layout()))
                .setLive(Boolean.TRUE.equals(card.live()));
        if (card.appStoreId() != null) {
            request.setAppStoreId(card.appStoreId());
        }
        return calls.call(
                MessageServiceGrpc.getSendCustomizedMiniAppMessageMethod(),
                SendFields.put("sendAppCard", options, request).build(),
                MessageMapping::card);
    }

    CompletableFuture<SentAppCard> update(AppCardSession session, AppCard card, SendOptions options) {
        AppCardRules.check(card);
        UpdateCustomizedMiniAppMessageRequest.Builder request = UpdateCustomizedMiniAppMessageRequest.newBuilder()
                .setSession(session(session))
                .setTeamId(card.teamId())
                .setExtensionBundleId(card.extensionBundleId())
                .setAppName(card.appName())
                .setUrl(card.url())
                .setLayout(layout(card.layout()))
                .setLive(Boolean.TRUE.equals(card.live()));
        if (card.appStoreId() != null) {
            request.setAppStoreId(card.appStoreId());
        }
        return calls.call(
                MessageServiceGrpc.getUpdateCustomizedMiniAppMessageMethod(),
                SendFields.put("updateAppCard", options, request).build(),
                MessageMapping::card);
    }

    private static MiniAppCardSession session(AppCardSession session) {
        if (session == null) {
            throw ValidationException.invalidArgument(
                    "session", null, "An update needs the session of the last send or update");
        }
        return MiniAppCardSession.newBuilder()
                .setMessageGuid(AppCardRules.text("session.messageGuid", session.messageGuid()))
                .setChatGuid(PhotonRules.chatGuid(session.chatGuid()))
                .setSessionId(AppCardRules.text("session.sessionId", session.sessionId()))
                .setTargetMessageGuid(AppCardRules.text("session.targetMessageGuid", session.targetMessageGuid()))
                .build();
    }

    private static MiniAppLayout layout(AppCardLayout layout) {
        MiniAppLayout.Builder wire = MiniAppLayout.newBuilder();
        if (layout.caption() != null) {
            wire.setCaption(layout.caption());
        }
        if (layout.subcaption() != null) {
            wire.setSubcaption(layout.subcaption());
        }
        if (layout.trailingCaption() != null) {
            wire.setTrailingCaption(layout.trailingCaption());
        }
        if (layout.trailingSubcaption() != null) {
            wire.setTrailingSubcaption(layout.trailingSubcaption());
        }
        if (layout.image() != null) {
            wire.setImage(ByteString.copyFrom(layout.image()));
        }
        if (layout.imageTitle() != null) {
            wire.setImageTitle(layout.imageTitle());
        }
        if (layout.imageSubtitle() != null) {
            wire.setImageSubtitle(layout.imageSubtitle());
        }
        if (layout.summary() != null) {
            wire.setSummary(layout.summary());
        }
        return wire.build();
    }
}
