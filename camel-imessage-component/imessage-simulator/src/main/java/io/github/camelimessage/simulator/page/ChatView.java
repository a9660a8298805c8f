// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.page;

import io.github.camelimessage.model.Participant;
import io.github.camelimessage.simulator.world.Background;
import io.github.camelimessage.simulator.world.ChatDetails;
import io.github.camelimessage.simulator.world.ChatState;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A chat as the page shows it.
 *
 * @param guid stable key
 * @param name name of the group, empty when it has none
 * @param isGroup whether it is a group
 * @param isArchived whether the local account archived it
 * @param unread messages that the local account has not read
 * @param members addresses besides the local account
 * @param ownerIsMember whether the local account is in it
 * @param typing addresses of people who are typing
 * @param background version of the background if it is an image, else null
 * @param backdrop the background if it is not an image, else null
 * @param icon version of the icon, or null if there is none
 * @param last newest message, or null
 */
record ChatView(
        String guid,
        String name,
        boolean isGroup,
        boolean isArchived,
        int unread,
        List<String> members,
        boolean ownerIsMember,
        Collection<String> typing,
        Long background,
        Backdrop backdrop,
        Long icon,
        MessageView last) {

    /**
     * A background that is not an image.
     *
     * @param name its name
     * @param shades two hex colours, or empty
     */
    record Backdrop(String name, List<String> shades) {

        static Backdrop of(Background background) {
            if (background == null || background.image() != null) {
                return null;
            }
            String name = Stream.of(background.type(), background.style(), background.variant())
                    .filter(Objects::nonNull)
                    .collect(Collectors.joining(" "));
            return new Backdrop(name, background.shades());
        }
    }

    static ChatView of(ChatDetails details) {
        ChatState chat = details.chat();
        return new ChatView(
                chat.guid(),
                chat.displayName(),
                chat.isGroup(),
                chat.isArchived(),
                chat.unreadCount(),
                chat.participants().stream().map(Participant::address).toList(),
                chat.ownerIsMember(),
                details.typing(),
                details.background() == null || details.background().image() == null
                        ? null
                        : details.backgroundVersion(),
                Backdrop.of(details.background()),
                details.icon() == null ? null : details.iconVersion(),
                chat.lastMessage() == null ? null : MessageView.of(chat.lastMessage()));
    }
}
