package be.egmont.scheduling.exact;

import java.util.Arrays;

/** Variables in the order of how much they had to do with late conflicts (Moskewicz et al. 2001): a heap. */
final class Activity {
    private static final double FADING = 0.9;
    private static final double TOO_GREAT = 1e100;

    private double[] activity = new double[32];
    private double step = 1;
    private int[] heap = new int[32];
    private int[] indexInHeap = new int[32];
    private int size;
    private int variables;

    void add(double first) {
        int v = variables++;
        if (v == activity.length) {
            activity = Arrays.copyOf(activity, 2 * v);
            heap = Arrays.copyOf(heap, 2 * v);
            indexInHeap = Arrays.copyOf(indexInHeap, 2 * v);
        }
        activity[v] = first;
        indexInHeap[v] = -1;
        insert(v);
    }

    /** Increases the activity of a variable of the present conflict. */
    void raise(int v) {
        activity[v] += step;
        if (activity[v] > TOO_GREAT) {
            for (int i = 0; i < variables; i++) {
                activity[i] /= TOO_GREAT;
            }
            step /= TOO_GREAT;
        }
        if (indexInHeap[v] >= 0) {
            up(indexInHeap[v]);
        }
    }

    /** Decays the weight of earlier conflicts. */
    void fade() {
        step /= FADING;
    }

    boolean isEmpty() {
        return size == 0;
    }

    void insert(int v) {
        if (indexInHeap[v] < 0) {
            heap[size] = v;
            indexInHeap[v] = size;
            up(size++);
        }
    }

    int removeFirst() {
        int v = heap[0];
        indexInHeap[v] = -1;
        size--;
        if (size > 0) {
            heap[0] = heap[size];
            indexInHeap[heap[0]] = 0;
            down();
        }
        return v;
    }

    private void up(int from) {
        int i = from;
        int v = heap[i];
        while (i > 0 && activity[heap[(i - 1) >> 1]] < activity[v]) {
            put(heap[(i - 1) >> 1], i);
            i = (i - 1) >> 1;
        }
        put(v, i);
    }

    private void down() {
        int i = 0;
        int v = heap[0];
        while (2 * i + 1 < size) {
            int child = 2 * i + 1;
            if (child + 1 < size && activity[heap[child + 1]] > activity[heap[child]]) {
                child++;
            }
            if (activity[heap[child]] <= activity[v]) {
                break;
            }
            put(heap[child], i);
            i = child;
        }
        put(v, i);
    }

    private void put(int v, int i) {
        heap[i] = v;
        indexInHeap[v] = i;
    }
}
