// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.linq;

import io.github.camelimessage.call.Steps;
import io.github.camelimessage.call.UnsupportedStream;
import io.github.camelimessage.call.Validated;
import io.github.camelimessage.error.ErrorCodes;
import io.github.camelimessage.error.ErrorDetails;
import io.github.camelimessage.error.NotFoundException;
import io.github.camelimessage.event.EventFrame;
import io.github.camelimessage.linq.api.LinqApi;
import io.github.camelimessage.linq.call.LinqFiles;
import io.github.camelimessage.linq.mapping.ChatMapping;
import io.github.camelimessage.linq.rules.Ids;
import io.github.camelimessage.linq.rules.Images;
import io.github.camelimessage.linq.rules.Texts;
import io.github.camelimessage.linq.rules.Urls;
import io.github.camelimessage.model.Chat;
import io.github.camelimessage.model.GroupIcon;
import io.github.camelimessage.model.linq.AttachmentUpload;
import io.github.camelimessage.model.linq.LinqChat;
import io.github.camelimessage.model.linq.UpdateChatRequest;
import io.github.camelimessage.sdk.Groups;
import io.github.camelimessage.sdk.WriteOptions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;

/**
 * {@link Groups} on Linq's endpoints. Linq answers before a change is done: the returned chat may be the one before the
 * change, and webhooks report the outcome.
 */
final class LinqGroups implements Groups {

    private static final int LARGEST_ICON = 20 * 1024 * 1024;

    private final LinqApi api;
    private final LinqFiles files;
    private final Urls urls;
    private final MemberChanges members;

    LinqGroups(LinqApi api, LinqFiles files, Urls urls) {
        this.api = api;
        this.files = files;
        this.urls = urls;
        this.members = new MemberChanges(api);
    }

    @Override
    public CompletableFuture<Chat> setDisplayName(String chatGuid, String displayName, WriteOptions options) {
        return Validated.call(() -> {
            LinqUnsupported.refuseKey(options.clientMessageId(), "setDisplayName");
            String name = Texts.notBlank("display_name", displayName).strip();
            return Steps.then(
                    api.chats().update(chatGuid, new UpdateChatRequest(name, null)),
                    accepted -> Steps.map(api.chats().get(chatGuid), ChatMapping::chat));
        });
    }

    @Override
    public CompletableFuture<Chat> addParticipants(String chatGuid, List<String> addresses, WriteOptions options) {
        return Validated.call(() -> {
            LinqUnsupported.refuseKey(options.clientMessageId(), "addParticipants");
            return members.run("addParticipants", chatGuid, LinqAddresses.of(addresses), api.participants()::add);
        });
    }

    @Override
    public CompletableFuture<Chat> removeParticipants(String chatGuid, List<String> addresses, WriteOptions options) {
        return Validated.call(() -> {
            LinqUnsupported.refuseKey(options.clientMessageId(), "removeParticipants");
            return members.run("removeParticipants", chatGuid, LinqAddresses.of(addresses), api.participants()::remove);
        });
    }

    @Override
    public CompletableFuture<Void> setIcon(String chatGuid, byte[] image, WriteOptions options) {
        return Validated.call(() -> {
            LinqUnsupported.refuseKey(options.clientMessageId(), "setIcon");
            Ids.uuid("chat_id", chatGuid); // before the upload, not after it
            String type = Images.contentType("data", image);
            String filename = "group-icon." + type.substring(type.indexOf('/') + 1);
            return Steps.then(
                    api.attachments().upload(filename, type, image),
                    upload -> Steps.map(
                            api.chats().update(chatGuid, new UpdateChatRequest(null, publicUrl(upload))),
                            accepted -> null));
        });
    }

    /** Without it the update would not contain the icon, but would still be accepted. */
    private static String publicUrl(AttachmentUpload upload) {
        LinqUnsupported.refuseIf(
                upload.downloadUrl() == null,
                "setIcon with bytes",
                "it returned no URL for the uploaded picture; use the public https URL of a picture");
        return upload.downloadUrl();
    }

    @Override
    public CompletableFuture<GroupIcon> getIcon(String chatGuid) {
        return Steps.then(api.chats().get(chatGuid), this::icon);
    }

    private CompletableFuture<GroupIcon> icon(LinqChat chat) {
        if (chat.groupChatIcon() == null) {
            throw new NotFoundException(
                    "The chat has no icon",
                    ErrorDetails.local(ErrorCodes.GROUP_ICON_NOT_FOUND, Map.of("chatGuid", chat.id())),
                    null);
        }
        return Steps.map(
                files.get(chat.groupChatIcon(), url -> urls.fetched("group_chat_icon", url), LARGEST_ICON),
                LinqGroups::icon);
    }

    /** What the bytes are, and not what the host says of them. */
    private static GroupIcon icon(byte[] bytes) {
        String type = Images.contentTypeOrNull(bytes);
        return new GroupIcon(bytes, type == null ? "application/octet-stream" : type);
    }

    @Override
    public CompletableFuture<Void> removeIcon(String chatGuid, WriteOptions options) {
        return LinqUnsupported.future("removeIcon", "an icon can only be replaced");
    }

    @Override
    public CompletableFuture<Void> leave(String chatGuid, WriteOptions options) {
        return Validated.call(() -> {
            LinqUnsupported.refuseKey(options.clientMessageId(), "leave");
            return Steps.map(api.chats().leave(chatGuid), accepted -> null);
        });
    }

    @Override
    public Flow.Publisher<EventFrame> subscribeEvents(String chatGuid) {
        return new UnsupportedStream<>(LinqUnsupported.streams());
    }
}
