// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.consumer;

import java.time.Duration;
import java.util.List;
import org.apache.camel.cluster.CamelClusterMember;
import org.apache.camel.cluster.CamelClusterService;
import org.apache.camel.cluster.CamelClusterView;

/**
 * The nodes that share lines: the members of a view whose leader does not matter. It also detects when the cluster
 * service has forgotten this node, as ZooKeeper does in an outage.
 */
final class ClusterNodes {

    private final CamelClusterService service;
    private final String namespace;
    private final FairShare share;
    private final TroubleReport trouble;
    private CamelClusterView view;
    private volatile boolean closed;
    private long left = System.nanoTime() - ClusterElection.REST.toNanos();
    private Long missingSince;
    private volatile int outages;
    private volatile Throwable failure;

    /** @param share gets the number of nodes */
    ClusterNodes(CamelClusterService service, String namespace, FairShare share, TroubleReport trouble) {
        this.service = service;
        this.namespace = namespace;
        this.share = share;
        this.trouble = trouble;
    }

    /** Reads the members. Must be called repeatedly. */
    void count() {
        try {
            CamelClusterView joined = joined();
            if (joined != null) {
                List<CamelClusterMember> members = joined.getMembers();
                share.count(members.size(), System.nanoTime());
                boolean wasAway = failure != null;
                failure = null;
                if (wasAway) {
                    outages++;
                }
                joinAgainIfForgotten(joined.getLocalMember().getId(), members);
            }
        } catch (Exception | Error e) { // otherwise the schedule ends
            failure = e;
            tell(e);
        }
    }

    /** The stop of the route interrupts this thread. */
    private void tell(Throwable e) {
        if (!closed) {
            trouble.failed("The cluster service does not say which nodes share the lines, and is asked again", e);
        }
    }

    private synchronized CamelClusterView joined() throws Exception {
        if (view == null && !closed && System.nanoTime() - left >= ClusterElection.REST.toNanos()) {
            view = service.getView(namespace);
        }
        return view;
    }

    /** It may take a moment until the service knows a new node. */
    private void joinAgainIfForgotten(String id, List<CamelClusterMember> members) throws Exception {
        boolean isKnown =
                id == null || members.isEmpty() || members.stream().anyMatch(member -> id.equals(member.getId()));
        long now = System.nanoTime();
        if (isKnown) {
            missingSince = null;
        } else if (missingSince == null) {
            missingSince = now;
        } else if (now - missingSince >= Duration.ofSeconds(3).toNanos()) {
            missingSince = null;
            outages++;
            leave();
        }
    }

    private synchronized void leave() throws Exception {
        CamelClusterView joined = view;
        view = null;
        left = System.nanoTime();
        if (joined != null) {
            service.releaseView(joined);
        }
    }

    /** The number of outages of the service, and of times that it has forgotten this node. */
    int outages() {
        return outages;
    }

    /** Why the members are unknown, or null. */
    Throwable failure() {
        return failure;
    }

    void close() throws Exception {
        closed = true;
        leave();
    }
}
