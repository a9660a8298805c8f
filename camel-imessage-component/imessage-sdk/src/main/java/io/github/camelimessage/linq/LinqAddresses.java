// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.linq;

import io.github.camelimessage.linq.rules.Handles;
import java.util.List;

/** Addresses as callers of the common interfaces give them. */
final class LinqAddresses {

    private LinqAddresses() {}

    /** Trimmed and checked. */
    static List<String> of(List<String> addresses) {
        return Handles.recipients(
                "addresses",
                addresses == null
                        ? null
                        : addresses.stream()
                                .map(address -> address == null ? "" : address.strip())
                                .toList());
    }
}
