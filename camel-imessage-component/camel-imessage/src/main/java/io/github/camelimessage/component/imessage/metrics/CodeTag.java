// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.metrics;

import io.github.camelimessage.error.IMessageException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * The code of a failure as the value of a tag. Vendors may add codes, so the set is open; but it comes from outside, so its
 * form and its size are limited, and no address or id can get into a meter.
 */
final class CodeTag {

    private static final String NONE = "none";
    private static final String OTHER = "other";

    /** More than both vendors have. */
    private static final int MOST = 150;

    /** A word in camel case, as at Photon, or a number of four digits, as at Linq. */
    private static final Pattern FORM = Pattern.compile("[a-z][A-Za-z]{2,39}|[1-9][0-9]{3}");

    private final Set<String> known = ConcurrentHashMap.newKeySet();

    /** @param failure null after success */
    String of(Throwable failure) {
        if (failure == null) {
            return NONE;
        }
        String code = failure instanceof IMessageException refused ? refused.code() : null;
        boolean isUsable = code != null && FORM.matcher(code).matches();
        return isUsable && isOneOfFew(code) ? code : OTHER;
    }

    private boolean isOneOfFew(String code) {
        if (known.contains(code)) {
            return true;
        }
        return known.size() < MOST && known.add(code);
    }
}
