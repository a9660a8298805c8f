// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.photon;

import io.github.camelimessage.model.TextFormat;
import io.github.camelimessage.photon.proto.MessageContent;
import io.github.camelimessage.photon.proto.MiniAppContent;
import io.github.camelimessage.photon.proto.MiniAppLayoutInfo;
import io.github.camelimessage.simulator.world.MessageState;
import io.github.camelimessage.simulator.world.Part;

/** The content of a message in Photon's format: one line for each text and link, and the ranges of its parts. */
final class ContentMapper {
    private static final String EXTENSION = "com.apple.messages.MSMessageExtensionBalloonPlugin:";
    private static final String DIGITAL_TOUCH = "com.apple.DigitalTouchBalloonProvider";
    private static final String HANDWRITING = "com.apple.Handwriting.HandwritingProvider";

    private final MessageContent.Builder wire = MessageContent.newBuilder();
    private final boolean isFromMe;
    private int offset;

    private ContentMapper(boolean isFromMe) {
        this.isFromMe = isFromMe;
    }

    static MessageContent content(MessageState message) {
        ContentMapper mapper = new ContentMapper(message.isFromMe());
        if (!message.text().isEmpty()) {
            mapper.wire.setText(message.text());
        }
        if (message.effectId() != null) {
            mapper.wire.setExpressiveSendStyleId(message.effectId());
        }
        message.parts().forEach(mapper::add);
        return mapper.wire.build();
    }

    private void add(Part part) {
        if (part instanceof Part.Text text) {
            text(text);
        } else if (part instanceof Part.Link link) {
            offset += link.url().length() + 1;
        } else if (part instanceof Part.Media media) {
            wire.addAttachments(AttachmentMapper.info(media, isFromMe));
        } else if (part instanceof Part.Drawing drawing) {
            wire.setBalloonBundleId(drawing.isHandwritten() ? HANDWRITING : DIGITAL_TOUCH);
        } else if (part instanceof Part.App card) {
            wire.setBalloonBundleId(EXTENSION + card.teamId() + ":" + card.bundleId())
                    .setMiniApp(card(card));
        }
    }

    private void text(Part.Text text) {
        for (TextFormat format : text.formatting()) {
            var run = wire.addFormattingBuilder()
                    .setType(format.type())
                    .setStart(offset + format.start())
                    .setLength(format.length());
            if (format.effectName() != null) {
                run.setEffectName(format.effectName());
            }
        }
        for (Part.Mention mention : text.mentions()) {
            int start = mention.start() == null ? 0 : mention.start();
            int end = mention.end() == null ? text.value().length() : mention.end();
            wire.addMentionsBuilder()
                    .setAddress(mention.address())
                    .setStart(offset + start)
                    .setLength(end - start);
        }
        offset += text.value().length() + 1;
    }

    private static MiniAppContent card(Part.App card) {
        MiniAppContent.Builder wire = MiniAppContent.newBuilder()
                .setTeamId(card.teamId())
                .setExtensionBundleId(card.bundleId())
                .setAppName(card.name())
                .setLive(card.isLive())
                .setLayout(layout(card.layout(), card.fallbackText()));
        if (card.url() != null) {
            wire.setUrl(card.url());
        }
        if (card.sessionId() != null) {
            wire.setSessionId(card.sessionId());
        }
        if (card.appStoreId() != null) {
            wire.setAppStoreId(card.appStoreId());
        }
        return wire.build();
    }

    private static MiniAppLayoutInfo layout(Part.AppLayout layout, String summary) {
        MiniAppLayoutInfo.Builder wire = MiniAppLayoutInfo.newBuilder();
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
        if (layout.imageTitle() != null) {
            wire.setImageTitle(layout.imageTitle());
        }
        if (layout.imageSubtitle() != null) {
            wire.setImageSubtitle(layout.imageSubtitle());
        }
        if (summary != null) {
            wire.setSummary(summary);
        }
        return wire.build();
    }
}
