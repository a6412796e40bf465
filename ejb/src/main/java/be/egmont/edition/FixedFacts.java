package be.egmont.edition;

import be.egmont.kernel.Refusal;
import java.time.LocalDate;
import java.util.Objects;

/**
 * What can be changed of an edition no more: what others have in their hands since it was opened, and what happened. What was never
 * known may still be written down.
 */
final class FixedFacts {

    private final Edition edition;
    private final LocalDate today;

    FixedFacts(Edition edition, LocalDate today) {
        this.edition = edition;
        this.today = today;
    }

    /**
     * Refuses a plan that says otherwise.
     *
     * @throws Refusal at the field
     */
    void keep(EditionPlan plan) {
        boolean planned = edition.status() == Status.PLANNED && edition.programmeVersion() == 0;
        if (!planned && !plan.code().equals(edition.code())) {
            throw new Refusal("edition-code-fixed").at("code");
        }
        if (!planned && !plan.zone().equals(edition.zone().getId())) {
            throw new Refusal("edition-zone-fixed").at("zone");
        }
        if (plan.startsOn() == null && edition.startsOn() != null) {
            throw new Refusal("invalid-notnull").at("startsOn");
        }
        switch (edition.status()) {
            case RUNNING -> keepBegun(plan);
            case CLOSED, ARCHIVED -> keepOver(plan);
            default -> {}
        }
    }

    private void keepBegun(EditionPlan plan) {
        if (!plan.startsOn().equals(edition.startsOn())) {
            throw new Refusal("edition-first-day-fixed").at("startsOn");
        }
        if (!plan.endsOn().equals(edition.endsOn()) && plan.endsOn().isBefore(today)) {
            throw new Refusal("edition-last-day-past").at("endsOn");
        }
    }

    private void keepOver(EditionPlan plan) {
        keepDay(edition.startsOn(), plan.startsOn(), "startsOn");
        keepDay(edition.endsOn(), plan.endsOn(), "endsOn");
        keepDay(edition.answers().day(), plan.answersBy(), "answersBy");
        keepDay(edition.requests().day(), plan.requestsBy(), "requestsBy");
        keepMeasure(edition.onTimeMinutes(), plan.onTimeMinutes(), "onTimeMinutes");
        keepMeasure(edition.fullPercent(), plan.fullPercent(), "fullPercent");
        keepMeasure(edition.latePercent(), plan.latePercent(), "latePercent");
    }

    private static void keepDay(LocalDate known, LocalDate written, String field) {
        if (known != null && !Objects.equals(known, written)) {
            throw new Refusal("edition-day-fixed").at(field);
        }
    }

    /** The reports of what is over must come out as they did. */
    private static void keepMeasure(int known, int written, String field) {
        if (known != written) {
            throw new Refusal("edition-threshold-fixed").at(field);
        }
    }
}
