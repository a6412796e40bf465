package be.egmont.demo;

import be.egmont.programme.Answer;
import be.egmont.programme.Invitation;
import be.egmont.programme.Obligation;
import java.time.Instant;
import java.util.SplittableRandom;

/** What people of the demonstration answered to their invitations. */
final class DemoAnswers {

    private final long seed;
    private final Instant now;

    DemoAnswers(long seed, Instant now) {
        this.seed = seed;
        this.now = now;
    }

    Answer answer(Invitation invitation) {
        boolean over = !invitation.session().when().to().isAfter(now);
        String subject = invitation.participant().person().subject();
        if (subject != null) {
            // the demo users find something to answer, and earlier days answered
            return over || invitation.session().code().compareTo("S15") < 0 ? Answer.YES : Answer.AWAITED;
        }
        int chance = new SplittableRandom(seed
                        + 31L * invitation.participant().badge().hashCode()
                        + invitation.session().code().hashCode())
                .nextInt(100);
        return switch (invitation.participant().rsvp()) {
            case EXCUSED -> Answer.NO;
            case AWAITED -> over && chance < 60 ? Answer.YES : Answer.AWAITED;
            case COMES, PARTLY -> comes(invitation.obligation(), over, chance);
        };
    }

    private static Answer comes(Obligation obligation, boolean over, int chance) {
        if (obligation == Obligation.REQUIRED) {
            return chance < (over ? 96 : 86) ? Answer.YES : chance < 98 ? Answer.AWAITED : Answer.NO;
        }
        return chance < 68 ? Answer.YES : chance < 84 ? Answer.NO : Answer.AWAITED;
    }
}
