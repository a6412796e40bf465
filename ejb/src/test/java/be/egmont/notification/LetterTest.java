package be.egmont.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.egmont.access.AddressForm;
import be.egmont.access.Person;
import be.egmont.edition.Edition;
import be.egmont.edition.Status;
import be.egmont.job.Retry;
import be.egmont.kernel.Refusal;
import be.egmont.kernel.Translated;
import be.egmont.kernel.Translated.Language;
import be.egmont.notification.Delivery.Outcome;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LetterTest {

    private static final Instant NOW = Instant.parse("2026-02-04T09:42:00Z");
    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final Retry TWICE = new Retry(2, Duration.ofMinutes(1), Duration.ofHours(1));
    private static final ZoneId ZONE = ZoneId.of("Europe/Brussels");

    @Test
    void whatTheServerTakesIsSent() {
        Letter letter = flying();
        assertThat(letter.delivered(Delivery.taken(), TWICE, NOW, NOW)).isEqualTo(LetterStep.SENT);
        assertThat(letter.state()).isEqualTo(LetterState.SENT);
    }

    @Test
    void whatItTakesLaterWaitsUntilThatWasTriedOftenEnough() {
        Letter letter = flying();
        assertThat(letter.delivered(said(Outcome.DEFERRED), TWICE, NOW, NOW)).isEqualTo(LetterStep.DEFERRED);
        assertThat(letter.state()).isEqualTo(LetterState.AWAITING_RETRY);
        assertThat(letter.dueAt()).isEqualTo(NOW.plusSeconds(60));
        letter.claimedBy("node", NOW);
        assertThat(letter.delivered(said(Outcome.DEFERRED), TWICE, NOW, NOW)).isEqualTo(LetterStep.FAILED);
        assertThat(letter.answer()).isEqualTo("said");
    }

    @Test
    void whatItRefusesFailsAtOnceAndIsSentAgainByHandOnly() {
        Letter letter = flying();
        letter.delivered(said(Outcome.REFUSED), TWICE, NOW, NOW);
        assertThat(letter.state()).isEqualTo(LetterState.FAILED);
        letter.decide(LetterVerb.AGAIN, null, false, NOW, NOW);
        assertThat(letter.state()).isEqualTo(LetterState.QUEUED);
        assertThat(letter.attempts()).isZero();
    }

    @Test
    void whatIsUnknownStaysInFlightAndInDoubt() {
        Letter letter = flying();
        assertThat(letter.delivered(said(Outcome.UNKNOWN), TWICE, NOW, NOW)).isEqualTo(LetterStep.DOUBTED);
        assertThat(letter.state()).isEqualTo(LetterState.IN_FLIGHT);
        assertThat(letter.isInDoubt(NOW, LEASE)).isTrue();
        assertThatThrownBy(() -> letter.claimedBy("other", NOW)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aNodeThatIsSilentLeavesDoubtAndNoSecondLetter() {
        Letter letter = flying();
        assertThat(letter.isInDoubt(NOW.plusSeconds(30), LEASE)).isFalse();
        assertThat(letter.isInDoubt(NOW.plusSeconds(31), LEASE)).isTrue();
        assertThatThrownBy(() -> letter.claimedBy("other", NOW.plusSeconds(31)))
                .isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @EnumSource(
            value = LetterVerb.class,
            names = {"ARRIVED", "AGAIN"})
    void aDoubtIsDecidedByAPerson(LetterVerb verb) {
        Letter letter = flying();
        assertThatThrownBy(() -> letter.decide(verb, null, false, NOW, NOW)).isInstanceOf(Refusal.class);
        letter.decide(verb, null, true, NOW, NOW);
        assertThat(letter.state()).isEqualTo(verb == LetterVerb.AGAIN ? LetterState.QUEUED : LetterState.SENT);
    }

    @Test
    void whatWaitsForASecondPersonIsWithheldAndNotReleasedByHand() {
        LetterBatch batch = batch(21);
        Letter letter = letter(batch);
        assertThat(letter.state()).isEqualTo(LetterState.WITHHELD);
        assertThatThrownBy(() -> letter.decide(LetterVerb.RELEASE, null, false, NOW, NOW))
                .isInstanceOf(Refusal.class);
        batch.confirm("second", NOW);
        letter.decide(LetterVerb.RELEASE, null, false, NOW, NOW);
        assertThat(letter.state()).isEqualTo(LetterState.QUEUED);
    }

    @Test
    void fewerCanWaitForASecondPersonButNeverMore() {
        assertThat(letter(batch(4, 3)).state()).isEqualTo(LetterState.WITHHELD);
        assertThat(letter(batch(3, 3)).state()).isEqualTo(LetterState.QUEUED);
        assertThat(letter(batch(20, 50)).state()).isEqualTo(LetterState.QUEUED);
        assertThat(letter(batch(21, 50)).state()).isEqualTo(LetterState.WITHHELD);
    }

    @Test
    void theSamePersonIsNotTheSecondOne() {
        LetterBatch batch = batch(21);
        assertThatThrownBy(() -> batch.confirm("first", NOW))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.key()).isEqualTo("refusal.letter-second-person"));
        batch.reject("first", NOW);
        assertThatThrownBy(() -> batch.confirm("second", NOW))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.key()).isEqualTo("refusal.letter-batch-decided"));
    }

    @Test
    void twentyNeedNoSecondPerson() {
        assertThat(batch(20).isWaiting()).isFalse();
        assertThat(letter(batch(20)).state()).isEqualTo(LetterState.QUEUED);
    }

    @ParameterizedTest
    @EnumSource(LetterState.class)
    void nothingIsDoneThatTheStateDoesNotAllow(LetterState state) {
        for (LetterVerb verb : LetterVerb.values()) {
            Letter letter = in(state);
            boolean may = Letter.verbs(state, false, false).contains(verb);
            if (may) {
                letter.decide(verb, "why", false, NOW, NOW);
                assertThat(letter.state()).isNotEqualTo(state);
            } else {
                assertThatThrownBy(() -> letter.decide(verb, "why", false, NOW, NOW))
                        .isInstanceOf(Refusal.class);
            }
        }
    }

    private static Letter in(LetterState state) {
        Letter letter = state == LetterState.QUEUED || state == LetterState.WITHHELD ? letter(batch(1)) : flying();
        switch (state) {
            case QUEUED, IN_FLIGHT -> {}
            case WITHHELD -> letter.decide(LetterVerb.WITHHOLD, null, false, NOW, NOW);
            case AWAITING_RETRY -> letter.delivered(said(Outcome.DEFERRED), TWICE, NOW, NOW);
            case SENT, BOUNCED -> letter.delivered(Delivery.taken(), TWICE, NOW, NOW);
            case FAILED, ABORTED -> letter.delivered(said(Outcome.REFUSED), TWICE, NOW, NOW);
        }
        if (state == LetterState.BOUNCED) {
            letter.decide(LetterVerb.BOUNCED, "No such user", false, NOW, NOW);
        }
        if (state == LetterState.ABORTED) {
            letter.decide(LetterVerb.ABORT, null, false, NOW, NOW);
        }
        assertThat(letter.state()).isEqualTo(state);
        return letter;
    }

    private static Letter flying() {
        Letter letter = letter(batch(1));
        letter.claimedBy("node", NOW);
        return letter;
    }

    private static Delivery said(Outcome outcome) {
        return new Delivery(outcome, "said");
    }

    private static LetterBatch batch(int recipients) {
        return batch(recipients, 20);
    }

    private static LetterBatch batch(int recipients, int withoutSecond) {
        Edition edition = new Edition(
                "2026",
                new Translated("Journées", "Dagen", null, null),
                LocalDate.parse("2026-02-02"),
                LocalDate.parse("2026-02-06"),
                ZONE,
                Status.RUNNING);
        return new LetterBatch(edition, LetterKind.AWAITED_REMINDER, recipients, withoutSecond, "first", NOW);
    }

    private static Letter letter(LetterBatch batch) {
        try {
            return new Letter(
                    batch,
                    new Person("Zoë", "Essai", AddressForm.F, Language.FR, Language.FR),
                    null,
                    new MimeComposer.Content(
                            "Zoë Essai", "zoe@example.org", Language.FR, "Objet", "Texte", NOW.atZone(ZONE)),
                    new MimeComposer(new InternetAddress("egmont@egmont.example"), "egmont.example"),
                    NOW);
        } catch (AddressException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
