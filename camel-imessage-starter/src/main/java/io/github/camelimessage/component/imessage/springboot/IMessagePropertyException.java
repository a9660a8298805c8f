// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.springboot;

/** A property that cannot be used. Its text never shows the value, which may be a secret in the wrong place. */
public class IMessagePropertyException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String property;
    private final String reason;
    private final String action;

    /**
     * @param property full name
     * @param reason the rest of a sentence that starts with the name
     * @param action what to do
     */
    IMessagePropertyException(String property, String reason, String action, Throwable cause) {
        super("The property " + property + " " + reason + ". " + action, cause);
        this.property = property;
        this.reason = reason;
        this.action = action;
    }

    /** Full name. */
    public String property() {
        return property;
    }

    String description() {
        return "The property " + property + " " + reason + ".";
    }

    String action() {
        return action;
    }
}
