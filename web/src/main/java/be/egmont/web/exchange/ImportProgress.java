package be.egmont.web.exchange;

import be.egmont.job.JobView;
import be.egmont.web.frame.Words;
import java.io.Serializable;
import java.util.Optional;

/** How far a job is, in words: for the eye each time that somebody looks, for the ear each step once and of many rows each quarter. */
public final class ImportProgress implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int QUARTER = 25;

    private String heard = "";
    private String told = "";
    private transient JobView job;
    private transient Words words;

    /** As it is in this request. */
    ImportProgress of(Optional<JobView> now, Words book) {
        job = now.orElse(null);
        words = book;
        return this;
    }

    /** How far it is, of a hundred. */
    public int getPercent() {
        return job == null ? 0 : job.progress();
    }

    /** Whether it is about to end before its time. */
    public boolean isEnding() {
        return job != null && job.stopping() != null;
    }

    /** What it is at. */
    public String getStep() {
        if (isEnding()) {
            return words.get("exchange.job.stopping");
        }
        return job == null || job.step() == null
                ? words.get("exchange.job.waiting")
                : words.of(job.step(), job.stepDetails().toArray());
    }

    /** What a reader of the screen was told last. */
    public String getTold() {
        return told;
    }

    /** Whether there is something new to be told. */
    boolean goesOn() {
        String now = job == null ? "" : job.stopping() + " " + job.step() + " " + getPercent() / QUARTER;
        if (now.equals(heard)) {
            return false;
        }
        heard = now;
        told = getStep();
        return true;
    }
}
