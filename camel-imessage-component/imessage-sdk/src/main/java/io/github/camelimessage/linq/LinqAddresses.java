// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.linq;

import io.github.camelimessage.linq.rules.Handles;
import io.github.camelimessage.rules.AddressText;
import java.util.List;

/** Addresses as callers of the common interfaces give them. */
final class LinqAddresses {

    private LinqAddresses() {}

    /** Cleaned and checked. */
    static List<String> of(List<String> addresses) {
        return Handles.recipients(
                "addresses",
                addresses == null
                        ? null
                        : addresses.stream()
                                .map(address -> address == null ? "" : AddressText.clean(address))
                                .toList());
    }
}
