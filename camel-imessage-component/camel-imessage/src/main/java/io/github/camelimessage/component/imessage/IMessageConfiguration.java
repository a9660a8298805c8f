// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage;

import java.util.List;
import java.util.stream.Stream;
import org.apache.camel.RuntimeCamelException;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;

/** The options of an endpoint. The component holds one for defaults, and every endpoint has its own copy. */
@UriParams
public class IMessageConfiguration extends AskConfiguration implements Cloneable {

    private static final String SERVICE = "iMessage";

    @UriParam(label = "producer")
    private String allowedOperations;

    @UriParam(label = "producer")
    private String allowedAccounts;

    @UriParam(label = "producer", defaultValue = "true")
    private boolean typing = true;

    @UriParam(label = "producer", enums = "iMessage,RCS", defaultValue = "iMessage")
    private String service = SERVICE;

    @UriParam(label = "producer", defaultValue = "true")
    private boolean reactionSelected = true;

    @UriParam(label = "producer")
    private String reason;

    private List<String> withheld = List.of();

    public String getAllowedOperations() {
        return allowedOperations;
    }

    /**
     * Operations that the header CamelIMessageOperation may choose in addition to the endpoint's own, separated by
     * commas. Without it, none: a header or a command from outside cannot run another operation.
     */
    public void setAllowedOperations(String allowedOperations) {
        this.allowedOperations = allowedOperations;
    }

    public String getAllowedAccounts() {
        return allowedAccounts;
    }

    /**
     * Accounts that the header CamelIMessageAccount may choose in addition to the endpoint's own, separated by commas.
     * Without it, none: an exchange whose header names another account fails.
     */
    public void setAllowedAccounts(String allowedAccounts) {
        this.allowedAccounts = allowedAccounts;
    }

    public boolean isTyping() {
        return typing;
    }

    /** setTyping: true shows the typing indicator, false hides it. */
    public void setTyping(boolean typing) {
        this.typing = typing;
    }

    public String getService() {
        return service;
    }

    /** checkCapability: the service to check; with PHOTON iMessage only. */
    public void setService(String service) {
        this.service = OptionText.present(service, SERVICE);
    }

    public boolean isReactionSelected() {
        return reactionSelected;
    }

    /** setReaction: true adds the reaction to the message, false removes it. */
    public void setReactionSelected(boolean reactionSelected) {
        this.reactionSelected = reactionSelected;
    }

    public String getReason() {
        return reason;
    }

    /** LINQ: blockHandle: the reason, which is saved with the entry. */
    public void setReason(String reason) {
        this.reason = reason;
    }

    /** Credentials of the component that this endpoint did not get, by their options. */
    List<String> withheld() {
        return withheld;
    }

    /** Takes a credential of the component from an endpoint that would send it elsewhere. */
    void withhold(String option) {
        withheld = Stream.concat(withheld.stream(), Stream.of(option)).toList();
    }

    public IMessageConfiguration copy() {
        try {
            return (IMessageConfiguration) clone();
        } catch (CloneNotSupportedException e) {
            throw new RuntimeCamelException(e);
        }
    }
}
