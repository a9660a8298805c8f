// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.consumer;

import io.github.camelimessage.photon.project.ProjectLine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.camel.cluster.CamelClusterEventListener;
import org.apache.camel.cluster.CamelClusterService;
import org.apache.camel.cluster.CamelClusterView;
import org.apache.camel.support.service.ServiceHelper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Shares the lines of a project with other nodes: each line has a view of Camel's cluster service, and the node that
 * leads it consumes the line. One more view, whose leader does not matter, says which nodes there are. A node has a
 * {@link FairShare} of the lines: at its share it takes part in no further election, and it gives up lines above it.
 * When the share changes, and after an outage of the cluster service, it enters the elections that it does not lead
 * again, because the service may have forgotten it.
 */
final class ClusterElection implements LineElection {

    private static final Logger LOG = LoggerFactory.getLogger(LinesConsumer.class);

    private static final Duration COUNTING = Duration.ofSeconds(1);

    /**
     * A node that has left an election does not enter it again at once, because the service may still be processing the
     * leave.
     */
    static final Duration REST = Duration.ofSeconds(2);

    /** An election in which this node takes part. */
    private static final class Candidacy {
        private final CamelClusterView view;
        private final CamelClusterEventListener.Leadership listener;
        private boolean hasLed;
        private boolean isLost;

        private Candidacy(CamelClusterView view, CamelClusterEventListener.Leadership listener) {
            this.view = view;
            this.listener = listener;
        }

        /** The service may elect this node again only after it has left and entered again. */
        private boolean leads() {
            boolean leads = view.getLocalMember().isLeader();
            isLost |= hasLed && !leads;
            hasLed |= leads;
            return leads && !isLost;
        }

        /** The last answer. */
        private boolean led() {
            return hasLed && !isLost;
        }
    }

    private final CamelClusterService service;
    private final String name;
    private final ScheduledExecutorService threads;
    private final TroubleReport trouble;
    private final FairShare share = new FairShare();
    private final ClusterNodes nodes;

    /** By instance id, like the other maps. */
    private final Map<String, Candidacy> candidacies = new HashMap<>();

    private final Map<String, Long> left = new HashMap<>();
    private Runnable changed;
    private volatile boolean closed;
    private int changes;
    private volatile Throwable refused;

    /**
     * @param position the key of the positions of the route: nodes that share the positions share the lines
     * @param trouble gets the failures of the service
     */
    ClusterElection(
            CamelClusterService service, String position, ScheduledExecutorService threads, TroubleReport trouble) {
        this.service = service;
        this.name = plain(position);
        this.threads = threads;
        this.trouble = trouble;
        this.nodes = new ClusterNodes(service, "nodes-" + name, share, trouble);
    }

    /** Only letters, digits and hyphens, which every cluster service accepts in a name. */
    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }

    @Override
    public void start(Runnable whenChanged) {
        changed = whenChanged;
        threads.scheduleWithFixedDelay(nodes::count, 0, COUNTING.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public synchronized List<ProjectLine> elect(List<ProjectLine> lines, Set<String> busy) {
        if (closed) {
            return List.of();
        }
        refused = null;
        int limit = share.limit(lines.size(), System.nanoTime());
        List<ProjectLine> led = lines.stream()
                .filter(this::leads)
                .sorted(Comparator.comparing(line -> !busy.contains(line.instanceId())))
                .toList();
        List<ProjectLine> here = led.subList(0, Math.min(limit, led.size()));
        Set<String> known = lines.stream().map(ProjectLine::instanceId).collect(Collectors.toSet());
        Set<String> kept = here.stream().map(ProjectLine::instanceId).collect(Collectors.toSet());
        boolean stands = led.size() < limit;
        boolean isAnew = changes != share.changes() + nodes.outages();
        changes = share.changes() + nodes.outages();
        for (String instance : new ArrayList<>(candidacies.keySet())) {
            Candidacy candidacy = candidacies.get(instance);
            boolean isWanted =
                    kept.contains(instance) || stands && !isAnew && known.contains(instance) && !candidacy.isLost;
            if (!isWanted && !busy.contains(instance)) {
                leave(instance);
            }
        }
        left.keySet().retainAll(known);
        if (stands) {
            known.forEach(this::stand);
        }
        if (failure() == null) {
            trouble.over();
        }
        return here;
    }

    private boolean leads(ProjectLine line) {
        Candidacy candidacy = candidacies.get(line.instanceId());
        try {
            return candidacy != null && candidacy.leads();
        } catch (RuntimeException | Error e) { // an outage ends nothing, as long as nobody takes the position over
            refuse("The cluster service does not say who leads a line, and is asked again", e);
            return candidacy.led();
        }
    }

    private void refuse(String message, Throwable e) {
        refused = e;
        trouble.failed(message, e);
    }

    private void stand(String instance) {
        Long rested = left.get(instance);
        if (closed
                || candidacies.containsKey(instance)
                || rested != null && System.nanoTime() - rested < REST.toNanos()) {
            return;
        }
        try {
            CamelClusterView view = service.getView(name + "-" + plain(instance));
            if (!ServiceHelper.isStarted(view)) { // its start failed before, and a service does not retry that
                service.startView(view.getNamespace());
            }
            Candidacy candidacy = new Candidacy(view, (any, leader) -> changed.run());
            candidacies.put(instance, candidacy);
            left.remove(instance);
            view.addEventListener(candidacy.listener);
        } catch (Exception | Error e) { // the other lines go on
            refuse("The cluster service holds no election for a line, and is asked again", e);
        }
    }

    private void leave(String instance) {
        Candidacy candidacy = candidacies.remove(instance);
        left.put(instance, System.nanoTime());
        try {
            candidacy.view.removeEventListener(candidacy.listener);
            service.releaseView(candidacy.view);
        } catch (Exception | Error e) { // a service that is not available forgets this node by itself
            LOG.debug("The election {} cannot be left in order", candidacy.view.getNamespace(), e);
        }
    }

    @Override
    public synchronized void lose(ProjectLine line) {
        Candidacy candidacy = candidacies.get(line.instanceId());
        if (candidacy != null) {
            candidacy.isLost = true;
        }
    }

    @Override
    public void close() {
        closed = true; // also for who stands in elections now
        synchronized (this) {
            new ArrayList<>(candidacies.keySet()).forEach(this::leave);
        }
        try {
            nodes.close();
        } catch (Exception | Error e) {
            LOG.debug("The nodes that share lines cannot be left in order", e);
        }
    }

    @Override
    public Integer nodes() {
        Integer counted = share.nodes();
        return counted == null || counted == 0 ? null : counted;
    }

    @Override
    public Throwable failure() {
        Throwable failure = nodes.failure();
        return failure == null ? refused : failure;
    }
}
