// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage;

import org.apache.camel.impl.DefaultCamelContext;

/** A context with MBeans. The POM disables them for all others: they were a fifth of the work of the tests. */
public final class MBeanContext extends DefaultCamelContext {

    public MBeanContext() {}

    /** @param build whether it is ready for use, or still to be configured */
    MBeanContext(boolean build) {
        super(build);
    }

    @Override
    public boolean isJMXDisabled() {
        return false;
    }
}
