// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.kit;

import io.github.camelimessage.component.imessage.IMessageProvider;
import io.github.camelimessage.test.spring.AutoConfigureIMessage;
import org.junit.jupiter.api.Tag;

@AutoConfigureIMessage(provider = IMessageProvider.LINQ)
@Tag("line")
class LinqEventsTest extends EventsSuite {}
