// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.linq.mapping;

import io.github.camelimessage.error.ValidationException;
import io.github.camelimessage.model.AppCard;
import io.github.camelimessage.model.AppCardLayout;
import io.github.camelimessage.model.AttachmentPart;
import io.github.camelimessage.model.Mention;
import io.github.camelimessage.model.OutgoingMessage;
import io.github.camelimessage.model.OutgoingPart;
import io.github.camelimessage.model.TextPart;
import io.github.camelimessage.model.linq.IMessageApp;
import io.github.camelimessage.model.linq.IMessageAppLayout;
import io.github.camelimessage.model.linq.RequestPart;
import io.github.camelimessage.model.linq.TextRange;
import io.github.camelimessage.model.linq.UpdateAppCardRequest;
import io.github.camelimessage.rules.AddressText;
import io.github.camelimessage.rules.Mentions;
import java.util.List;

/** Converts the content of a message or a card to Linq's parts. Content that Linq does not support is refused. */
public final class OutgoingMapping {

    private OutgoingMapping() {}

    public static List<RequestPart> parts(OutgoingMessage message) {
        if (message == null || message.parts().isEmpty()) {
            throw ValidationException.invalidArgument("parts", null, "A message needs at least one part");
        }
        return message.parts().stream().map(OutgoingMapping::part).toList();
    }

    private static RequestPart part(OutgoingPart part) {
        refuseIf(part.bubbleIndex() != null, "bubbleIndex", "each part is its own bubble; Photon has it");
        if (part instanceof TextPart text) {
            return text(text);
        }
        AttachmentPart file = (AttachmentPart) part;
        refuseIf(
                file.name() != null,
                "the name of an attachment",
                "the file keeps the name of its upload; Photon" + " has it");
        return new RequestPart.Media(file.attachmentGuid(), file.url());
    }

    private static RequestPart.Text text(TextPart part) {
        RequestPart.Text text = TextMapping.part(part.text(), part.formatting());
        if (part.mentions().isEmpty()) {
            return text;
        }
        refuseIf(part.mentions().size() > 1, "two mentions in one part", "each text part has one; Photon has more");
        Mentions.check(part.text(), part.mentions());
        Mention mention = part.mentions().get(0);
        return new RequestPart.Text(
                text.value(),
                text.textDecorations(),
                AddressText.require("mention", mention.address()),
                new TextRange(mention.start(), mention.start() + mention.length()));
    }

    public static RequestPart.App card(AppCard card) {
        required(card);
        return new RequestPart.App(
                new IMessageApp(card.extensionBundleId(), card.appName(), card.teamId(), card.appStoreId()),
                layout(card.layout()),
                card.layout().summary(),
                card.live(),
                card.url());
    }

    public static UpdateAppCardRequest cardUpdate(AppCard card) {
        required(card);
        return new UpdateAppCardRequest(layout(card.layout()), card.layout().summary(), card.live(), card.url(), null);
    }

    private static void required(AppCard card) {
        if (card == null || card.layout() == null) {
            throw ValidationException.invalidArgument("layout", null, "A card needs a layout");
        }
    }

    private static IMessageAppLayout layout(AppCardLayout layout) {
        refuseIf(layout.image() != null, "the bytes of a card's image", "use imageUrl; Photon takes bytes");
        return new IMessageAppLayout(
                layout.caption(),
                layout.imageSubtitle(),
                layout.imageTitle(),
                layout.imageUrl(),
                layout.subcaption(),
                layout.trailingCaption(),
                layout.trailingSubcaption());
    }

    private static void refuseIf(boolean used, String option, String instead) {
        if (used) {
            throw ValidationException.operationNotSupported("Linq", "sending with " + option, instead);
        }
    }
}
