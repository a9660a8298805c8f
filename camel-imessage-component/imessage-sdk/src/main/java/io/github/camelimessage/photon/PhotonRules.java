// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.photon;

import io.github.camelimessage.error.ErrorText;
import io.github.camelimessage.error.ValidationException;
import io.github.camelimessage.rules.AddressText;
import io.github.camelimessage.rules.BlankText;
import java.util.List;
import java.util.regex.Pattern;

/** Photon's validation rules, checked before the call (Photon: the rules of the official clients). */
final class PhotonRules {

    /** Any service, not only {@code any}: the server's own guids may name one, and must be accepted back. */
    private static final Pattern CHAT_GUID = Pattern.compile("[^;\\s]+;[-+];.+");

    private PhotonRules() {}

    static String chatGuid(String guid) {
        if (guid == null || guid.isBlank()) {
            throw ValidationException.invalidArgument("chat", guid, "A chat guid is needed");
        }
        String stripped = AddressText.strip(guid);
        if (!CHAT_GUID.matcher(stripped).matches() || AddressText.hasBlankOrMark(stripped)) {
            throw ValidationException.invalidArgument(
                    "chat",
                    guid,
                    "A chat guid looks like any;-;alice@example.com or any;+;group-id, without blanks, but this one is "
                            + ErrorText.quoted(guid));
        }
        return stripped;
    }

    static List<String> addresses(List<String> addresses) {
        return AddressText.cleanAll("addresses", addresses);
    }

    static String displayName(String name) {
        if (BlankText.isBlank(name)) {
            throw ValidationException.invalidArgument("display_name", name, "A display name must not be blank");
        }
        return name.strip();
    }

    static String text(String text) {
        if (BlankText.isBlank(text)) {
            throw ValidationException.invalidArgument("text", text, "A message text must not be blank");
        }
        return text;
    }

    static String messageGuid(String guid) {
        return guid("message", guid, "The guid of a message is needed");
    }

    static String attachmentGuid(String guid) {
        return guid("attachment", guid, "The guid of an uploaded attachment is needed");
    }

    /** Guids of messages, polls and attachments have no form that the documents promise. */
    private static String guid(String field, String guid, String message) {
        String stripped = guid == null ? "" : AddressText.strip(guid);
        if (stripped.isEmpty()) {
            throw ValidationException.invalidArgument(field, guid, message);
        }
        return stripped;
    }

    static int partIndex(int index) {
        if (index < 0) {
            throw ValidationException.invalidArgument(
                    "part_index", index, "The index of a bubble must be 0 or higher, but is " + index);
        }
        return index;
    }

    static String address(String address) {
        return AddressText.require("address", address);
    }

    static String title(String title) {
        if (BlankText.isBlank(title)) {
            throw ValidationException.invalidArgument("title", title, "A poll needs a title that is not blank");
        }
        return title;
    }

    static List<String> choices(List<String> choices, int least) {
        if (choices == null || choices.size() < least) {
            throw ValidationException.invalidArgument(
                    "options",
                    choices == null ? null : choices.size(),
                    least == 1 ? "At least one choice is needed" : "A poll needs at least " + least + " choices");
        }
        for (int i = 0; i < choices.size(); i++) {
            if (BlankText.isBlank(choices.get(i))) {
                throw ValidationException.invalidArgument(
                        "options[" + i + "]", choices.get(i), "A choice must not be blank");
            }
        }
        return choices;
    }

    static String optionIdentifier(String identifier) {
        String stripped = identifier == null ? "" : AddressText.strip(identifier);
        if (stripped.isEmpty()) {
            throw ValidationException.invalidArgument(
                    "option_identifier", identifier, "The identifier of a choice is needed");
        }
        return stripped;
    }

    static byte[] image(byte[] image) {
        if (image == null || image.length == 0) {
            throw ValidationException.invalidArgument("data", null, "The image has no bytes");
        }
        return image;
    }
}
