// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.zookeeper;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import org.apache.camel.cluster.CamelClusterEventListener;
import org.apache.camel.cluster.CamelClusterMember;
import org.apache.camel.support.cluster.AbstractCamelClusterService;
import org.apache.camel.support.cluster.AbstractCamelClusterView;
import org.apache.curator.framework.CuratorFramework;
import org.apache.curator.framework.recipes.leader.LeaderLatch;
import org.apache.curator.framework.recipes.leader.LeaderLatchListener;
import org.apache.curator.framework.recipes.leader.Participant;

/**
 * Elects a leader through ZooKeeper. Unlike {@code ZooKeeperClusterService} of Camel 4.18 it notifies its listeners, such as
 * {@code master:}, when the connection to ZooKeeper is lost and with it the leadership, and takes part in elections again
 * when the connection is back. It notifies about the leadership of this node only, not about other members.
 */
public class LeaderLatchClusterService extends AbstractCamelClusterService<LeaderLatchClusterService.View> {

    /** How long a stop waits for listeners. */
    private static final Duration STOP_LIMIT = Duration.ofSeconds(10);

    private final CuratorFramework curator;
    private final String path;

    /**
     * @param id of this node, unique in the cluster
     * @param curator started and closed by its owner
     * @param path of the elections, for example {@code /imessage/leaders}
     */
    public LeaderLatchClusterService(String id, CuratorFramework curator, String path) {
        super(id);
        this.curator = curator;
        this.path = path;
    }

    @Override
    protected View createView(String namespace) {
        return new View(namespace);
    }

    /** One election. */
    public final class View extends AbstractCamelClusterView implements LeaderLatchListener {

        /** The super class notifies under a lock that a stop needs too. */
        private final List<CamelClusterEventListener.Leadership> listeners = new CopyOnWriteArrayList<>();

        private LeaderLatch latch;
        private ExecutorService thread;

        /** The last notified state: listeners request it, and the latch may have a newer state, of which they are notified next. */
        private volatile boolean leader;

        View(String namespace) {
            super(LeaderLatchClusterService.this, namespace);
        }

        @Override
        protected void doStart() throws Exception {
            // A separate thread: a listener stops a consumer, which takes as long as its exchanges.
            thread = getCamelContext().getExecutorServiceManager().newSingleThreadExecutor(this, "Leadership");
            latch = new LeaderLatch(
                    curator, path + "/" + getNamespace(), getClusterService().getId());
            latch.addListener(this, thread);
            latch.start();
        }

        /** Releases the leadership when the listeners have finished, or after a while. */
        @Override
        protected void doStop() throws Exception {
            thread.execute(this::notLeader);
            getCamelContext().getExecutorServiceManager().shutdownGraceful(thread, STOP_LIMIT.toMillis());
            latch.close(LeaderLatch.CloseMode.SILENT);
        }

        @Override
        public void isLeader() {
            tell(true);
        }

        @Override
        public void notLeader() {
            tell(false);
        }

        private void tell(boolean leads) {
            if (leader != leads) {
                leader = leads;
                listeners.forEach(listener -> listener.leadershipChanged(this, leads ? getLocalMember() : null));
            }
        }

        @Override
        public void addEventListener(CamelClusterEventListener listener) {
            if (listener instanceof CamelClusterEventListener.Leadership leadership) {
                listeners.add(leadership);
                leadership.leadershipChanged(this, leader ? getLocalMember() : null);
            }
        }

        @Override
        public void removeEventListener(CamelClusterEventListener listener) {
            listeners.remove(listener);
        }

        @Override
        public Optional<CamelClusterMember> getLeader() {
            return getMembers().stream().filter(CamelClusterMember::isLeader).findFirst();
        }

        @Override
        public CamelClusterMember getLocalMember() {
            return new Member(getClusterService().getId(), leader, true);
        }

        @Override
        public List<CamelClusterMember> getMembers() {
            try {
                return latch.getParticipants().stream().map(this::member).toList();
            } catch (Exception e) {
                return List.of(getLocalMember()); // without ZooKeeper the members are not known
            }
        }

        private CamelClusterMember member(Participant participant) {
            boolean local = participant.getId().equals(getClusterService().getId());
            return local ? getLocalMember() : new Member(participant.getId(), participant.isLeader(), false);
        }
    }

    private record Member(String getId, boolean isLeader, boolean isLocal) implements CamelClusterMember {}
}
