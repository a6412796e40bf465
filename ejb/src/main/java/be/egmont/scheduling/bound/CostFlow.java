package be.egmont.scheduling.bound;

import java.util.Arrays;
import java.util.PriorityQueue;

/**
 * Flow of greatest gain in a network without cycles of positive gain: shortest augmenting paths with potentials, all
 * paths of one length at a time (Ahuja, Magnanti, Orlin, Network Flows, 1993, section 9.8). Arc k and its reverse are
 * k and k ^ 1.
 */
public final class CostFlow {
    private static final long FAR = Long.MAX_VALUE / 4;

    private final int nodes;
    private final int[] firstArc;
    private int[] nextArc = new int[64];
    private int[] head = new int[64];
    private int[] room = new int[64];
    private long[] cost = new long[64];
    private int arcs;

    private final long[] potential;
    private final long[] distance;
    private final int[] current;
    private final int[] level;

    public CostFlow(int nodes) {
        this.nodes = nodes;
        firstArc = new int[nodes];
        Arrays.fill(firstArc, -1);
        potential = new long[nodes];
        distance = new long[nodes];
        current = new int[nodes];
        level = new int[nodes];
    }

    /** Adds an arc; nodes must be numbered so that every arc goes from a lower to a higher number. */
    public int arc(int from, int to, int capacity, long gain) {
        if (arcs + 2 > head.length) {
            int more = 2 * head.length;
            nextArc = Arrays.copyOf(nextArc, more);
            head = Arrays.copyOf(head, more);
            room = Arrays.copyOf(room, more);
            cost = Arrays.copyOf(cost, more);
        }
        half(from, to, capacity, -gain);
        half(to, from, 0, gain);
        return arcs - 2;
    }

    private void half(int from, int to, int capacity, long price) {
        head[arcs] = to;
        room[arcs] = capacity;
        cost[arcs] = price;
        nextArc[arcs] = firstArc[from];
        firstArc[from] = arcs++;
    }

    /** How much flows along an arc. */
    public int flow(int arc) {
        return room[arc ^ 1];
    }

    /** The greatest gain of a flow of at most that size. */
    public long greatestGain(int source, int sink, int size) {
        firstPotentials(source);
        long gain = 0;
        int left = size;
        while (left > 0 && distancesFrom(source, sink)) {
            long each = -potential[sink] + potential[source];
            if (each <= 0) {
                break;
            }
            int sent;
            while (left > 0 && levelsFrom(source, sink)) {
                System.arraycopy(firstArc, 0, current, 0, nodes);
                sent = 0;
                int more = left;
                while (left > 0 && more > 0) {
                    more = send(source, sink, left);
                    sent += more;
                    left -= more;
                }
                gain += each * sent;
            }
        }
        return gain;
    }

    /** In a network whose arcs go upward, one pass in the order of the numbers finds all shortest paths. */
    private void firstPotentials(int source) {
        Arrays.fill(potential, FAR);
        potential[source] = 0;
        for (int v = source; v < nodes; v++) {
            for (int k = firstArc[v]; k >= 0 && potential[v] < FAR; k = nextArc[k]) {
                if (room[k] > 0) {
                    potential[head[k]] = Math.min(potential[head[k]], potential[v] + cost[k]);
                }
            }
        }
        for (int v = 0; v < nodes; v++) {
            potential[v] = potential[v] == FAR ? 0 : potential[v];
        }
    }

    /** Dijkstra on reduced costs; true if the sink can be reached. */
    private boolean distancesFrom(int source, int sink) {
        Arrays.fill(distance, FAR);
        distance[source] = 0;
        PriorityQueue<long[]> queue = new PriorityQueue<>((x, y) -> Long.compare(x[0], y[0]));
        queue.add(new long[] {0, source});
        while (!queue.isEmpty()) {
            long[] nearest = queue.remove();
            int v = (int) nearest[1];
            for (int k = firstArc[v]; k >= 0 && nearest[0] == distance[v]; k = nextArc[k]) {
                long far = distance[v] + cost[k] + potential[v] - potential[head[k]];
                if (room[k] > 0 && far < distance[head[k]]) {
                    distance[head[k]] = far;
                    queue.add(new long[] {far, head[k]});
                }
            }
        }
        if (distance[sink] == FAR) {
            return false;
        }
        for (int v = 0; v < nodes; v++) {
            potential[v] += Math.min(distance[v], distance[sink]);
        }
        return true;
    }

    /** Breadth first over the arcs that lie on shortest paths (Dinic). */
    private boolean levelsFrom(int source, int sink) {
        Arrays.fill(level, -1);
        int[] queue = new int[nodes];
        int end = 0;
        queue[end++] = source;
        level[source] = 0;
        for (int i = 0; i < end; i++) {
            int v = queue[i];
            for (int k = firstArc[v]; k >= 0; k = nextArc[k]) {
                if (level[head[k]] < 0 && onShortestPath(v, k)) {
                    level[head[k]] = level[v] + 1;
                    queue[end++] = head[k];
                }
            }
        }
        return level[sink] >= 0;
    }

    private boolean onShortestPath(int v, int k) {
        return room[k] > 0 && cost[k] + potential[v] - potential[head[k]] == 0;
    }

    private int send(int v, int sink, int most) {
        if (v == sink) {
            return most;
        }
        for (; current[v] >= 0; current[v] = nextArc[current[v]]) {
            int k = current[v];
            if (level[head[k]] == level[v] + 1 && onShortestPath(v, k)) {
                int sent = send(head[k], sink, Math.min(most, room[k]));
                if (sent > 0) {
                    room[k] -= sent;
                    room[k ^ 1] += sent;
                    return sent;
                }
            }
        }
        return 0;
    }
}
