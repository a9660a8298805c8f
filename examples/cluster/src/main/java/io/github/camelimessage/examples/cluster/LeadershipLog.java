// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.examples.cluster;

import org.apache.camel.cluster.CamelClusterEventListener;
import org.apache.camel.cluster.CamelClusterMember;
import org.apache.camel.cluster.CamelClusterService;
import org.apache.camel.cluster.CamelClusterView;
import org.apache.camel.main.BaseMainSupport;
import org.apache.camel.main.MainListenerSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs whether this instance leads: when it has started, and when that changes. */
public class LeadershipLog extends MainListenerSupport implements CamelClusterEventListener.Leadership {

    public static final String LEADS = "I lead.";
    public static final String WAITS = "I wait.";

    private static final Logger LOG = LoggerFactory.getLogger(LeadershipLog.class);

    private String told;

    @Override
    public void afterStart(BaseMainSupport main) {
        try {
            main.getCamelContext()
                    .hasService(CamelClusterService.class)
                    .getView(ConciergeRoute.ELECTION)
                    .addEventListener(this);
        } catch (Exception e) {
            throw new IllegalStateException("The election " + ConciergeRoute.ELECTION + " cannot be watched", e);
        }
    }

    @Override
    public synchronized void leadershipChanged(CamelClusterView view, CamelClusterMember leader) {
        String now = view.getLocalMember().isLeader() ? LEADS : WAITS;
        if (!now.equals(told)) {
            told = now;
            LOG.info(now);
        }
    }
}
