// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.kit;

import io.github.camelimessage.component.imessage.IMessageProvider;
import io.github.camelimessage.test.spring.AutoConfigureIMessage;

@AutoConfigureIMessage(provider = IMessageProvider.LINQ)
class LinqEventsTest extends EventsSuite {}
