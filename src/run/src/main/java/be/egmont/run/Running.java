package be.egmont.run;

import java.util.ArrayDeque;
import java.util.Deque;

/** What has been started, and its end in the opposite order, once. */
final class Running {

    private final Progress starting;
    private final Progress progress;
    private final Deque<Part> parts = new ArrayDeque<>();
    private volatile boolean stopping;

    Running(Progress starting, Progress progress) {
        this.starting = starting;
        this.progress = progress;
    }

    /** Whoever comes while all is being stopped is stopped at once. */
    synchronized <T extends AutoCloseable> T add(String name, T part) {
        if (stopping) {
            close(new Part(name, part));
            throw new CannotStart("The start was interrupted.");
        }
        parts.push(new Part(name, part));
        return part;
    }

    boolean isStopping() {
        return stopping;
    }

    void stop() {
        stopping = true;
        starting.hush();
        progress.say("");
        synchronized (this) {
            while (!parts.isEmpty()) {
                Part part = parts.pop();
                if (part.name().isEmpty()) {
                    close(part);
                } else {
                    progress.step("stopping the " + part.name(), () -> close(part));
                }
            }
        }
    }

    /** One that does not want to stop must not keep the others. */
    private void close(Part part) {
        try {
            part.thing().close();
        } catch (Exception e) {
            progress.say("The " + part.name() + " did not stop as it should: " + e.getMessage());
        }
    }

    private record Part(String name, AutoCloseable thing) {}
}
