// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.photon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelimessage.error.ValidationException;
import io.github.camelimessage.model.AttachmentPart;
import io.github.camelimessage.model.Mention;
import io.github.camelimessage.model.OutgoingPart;
import io.github.camelimessage.model.TextPart;
import io.github.camelimessage.photon.proto.MessagePart;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutgoingPartsTest {

    private static TextPart mention(Integer bubble) {
        return new TextPart("hi Bob", null, List.of(new Mention("bob@example.com", 3, 3)), bubble);
    }

    private static AttachmentPart file(Integer bubble) {
        return new AttachmentPart("guid", null, null, bubble);
    }

    @Test
    void partsNameTheirBubblesOrAreCounted() {
        assertThat(OutgoingParts.of(List.<OutgoingPart>of(file(null), mention(null))))
                .extracting(MessagePart::getBubbleIndex)
                .containsExactly(0, 1, 1);
        assertThat(OutgoingParts.of(List.<OutgoingPart>of(file(1), mention(0))))
                .extracting(MessagePart::getBubbleIndex)
                .containsExactly(1, 0, 0);
    }

    @Test
    void aTextWithAMentionDoesNotSlipIntoTheBubbleOfAFile() {
        assertThatThrownBy(() -> OutgoingParts.of(List.<OutgoingPart>of(file(1), mention(null))))
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining("bubble_index");
    }
}
