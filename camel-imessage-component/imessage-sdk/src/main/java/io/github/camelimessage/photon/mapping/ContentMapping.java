// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.photon.mapping;

import io.github.camelimessage.model.AttachmentInfo;
import io.github.camelimessage.model.Mention;
import io.github.camelimessage.model.MessageContent;
import io.github.camelimessage.model.MiniAppContent;
import io.github.camelimessage.model.MiniAppLayout;
import io.github.camelimessage.model.TextFormat;
import io.github.camelimessage.photon.proto.MiniAppLayoutInfo;

/** What a message shows, from the contract to the model. */
final class ContentMapping {

    private ContentMapping() {}

    static MessageContent content(io.github.camelimessage.photon.proto.MessageContent wire) {
        return new MessageContent(
                wire.hasText() ? wire.getText() : null,
                Answers.list(wire.getAttachmentsList(), ContentMapping::attachment),
                Answers.list(
                        wire.getFormattingList(),
                        run -> new TextFormat(
                                run.getType(),
                                run.getStart(),
                                run.getLength(),
                                run.hasEffectName() ? run.getEffectName() : null)),
                Answers.list(
                        wire.getMentionsList(),
                        mention -> new Mention(mention.getAddress(), mention.getStart(), mention.getLength())),
                wire.hasBalloonBundleId() ? wire.getBalloonBundleId() : null,
                wire.hasExpressiveSendStyleId() ? wire.getExpressiveSendStyleId() : null,
                wire.hasMiniApp() ? miniApp(wire.getMiniApp()) : null);
    }

    static AttachmentInfo attachment(io.github.camelimessage.photon.proto.AttachmentInfo wire) {
        return new AttachmentInfo(
                wire.getGuid(),
                wire.getOriginalGuid().isEmpty() ? null : wire.getOriginalGuid(),
                wire.getFileName(),
                wire.getMimeType(),
                wire.getUti(),
                wire.getTotalBytes(),
                wire.getIsOutgoing(),
                EnumMapping.transferState(
                        wire,
                        io.github.camelimessage.photon.proto.AttachmentInfo.TRANSFER_STATE_FIELD_NUMBER,
                        wire.getTransferStateValue()),
                wire.getIsHidden(),
                wire.getIsSticker(),
                wire.hasCompanionKind()
                        ? EnumMapping.companionKind(
                                wire,
                                io.github.camelimessage.photon.proto.AttachmentInfo.COMPANION_KIND_FIELD_NUMBER,
                                wire.getCompanionKindValue())
                        : null);
    }

    private static MiniAppContent miniApp(io.github.camelimessage.photon.proto.MiniAppContent wire) {
        return new MiniAppContent(
                wire.getTeamId(),
                wire.getExtensionBundleId(),
                wire.hasAppName() ? wire.getAppName() : null,
                wire.hasUrl() ? wire.getUrl() : null,
                wire.hasSessionId() ? wire.getSessionId() : null,
                wire.hasAppStoreId() ? wire.getAppStoreId() : null,
                wire.getLive(),
                wire.hasLayout() ? layout(wire.getLayout()) : null);
    }

    private static MiniAppLayout layout(MiniAppLayoutInfo wire) {
        return new MiniAppLayout(
                wire.hasCaption() ? wire.getCaption() : null,
                wire.hasSubcaption() ? wire.getSubcaption() : null,
                wire.hasTrailingCaption() ? wire.getTrailingCaption() : null,
                wire.hasTrailingSubcaption() ? wire.getTrailingSubcaption() : null,
                wire.hasImageTitle() ? wire.getImageTitle() : null,
                wire.hasImageSubtitle() ? wire.getImageSubtitle() : null,
                wire.hasSummary() ? wire.getSummary() : null);
    }
}
