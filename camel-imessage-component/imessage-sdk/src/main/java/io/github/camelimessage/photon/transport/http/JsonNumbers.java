// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.photon.transport.http;

import com.fasterxml.jackson.core.io.NumberOutput;
import java.math.BigDecimal;

/** Numbers in JavaScript's form, which the official client uses: 120 and not 120.0, 1e-7 and not 1.0E-7. */
final class JsonNumbers {

    /** Numbers that need more digits than these before the point, or more zeros behind it, have an exponent. */
    private static final int DIGITS = 21;

    private static final int ZEROS = 6;

    /** Before release 19 Java does not always use the fewest digits. */
    private static final boolean SHORTEST = true;

    private JsonNumbers() {}

    /** @param value finite */
    static String text(double value) {
        BigDecimal number = new BigDecimal(NumberOutput.toString(value, SHORTEST)).stripTrailingZeros();
        int magnitude = number.precision() - number.scale();
        if (number.signum() == 0 || (magnitude > -ZEROS && magnitude <= DIGITS)) {
            return number.toPlainString();
        }
        String digits = number.unscaledValue().abs().toString();
        return (number.signum() < 0 ? "-" : "")
                + digits.charAt(0)
                + (digits.length() > 1 ? "." + digits.substring(1) : "")
                + (magnitude > 0 ? "e+" : "e")
                + (magnitude - 1);
    }
}
