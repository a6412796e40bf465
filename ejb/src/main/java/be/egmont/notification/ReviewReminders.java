package be.egmont.notification;

import be.egmont.access.Person;
import be.egmont.edition.Edition;
import be.egmont.kernel.Repeated;
import be.egmont.kernel.Setting;
import be.egmont.kernel.Translated.Language;
import be.egmont.persistence.RowReader;
import be.egmont.text.LocaleFormat;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Reminds administrators of a review of grants: some days before it is due, then once a week until all is decided. It offers nothing
 * to callers.
 */
@Singleton
@Startup
@DependsOn("Migrator")
@PermitAll
public class ReviewReminders {

    private static final System.Logger LOG = System.getLogger(ReviewReminders.class.getName());

    private static final Duration EACH = Duration.ofHours(1);
    private static final int WEEK = 7;

    /** One node at a time; the next one finds that they were written. */
    private static final String LANE =
            "SELECT pg_try_advisory_xact_lock(hashtextextended('lane review reminders', 0)) AS mine";

    private static final String DUE = """
            SELECT v.reference, v.due_on, v.begun_by, count(*) AS undecided
              FROM access_review v
              JOIN access_review_item i ON i.review_id = v.id AND i.decision IS NULL
              JOIN role_grant g ON g.id = i.grant_id AND g.revoked_at IS NULL
                                   AND (g.ends_at IS NULL OR g.ends_at > CAST(?1 AS timestamptz))
             WHERE v.closed_at IS NULL AND v.due_on <= CAST(CAST(?1 AS timestamptz) AS date) + CAST(?2 AS integer)
             GROUP BY v.id
            """;

    private static final String OUTBOX = """
            SELECT id FROM edition
             ORDER BY status IN ('OPEN', 'RUNNING') DESC, status = 'PLANNED' DESC, starts_on DESC NULLS LAST LIMIT 1
            """;

    private static final String ADMINISTRATORS = """
            SELECT DISTINCT q.id
              FROM roles_held(CAST(?1 AS timestamptz)) h
              JOIN account a ON a.id = h.account_id
              JOIN person q ON q.id = a.person_id AND trim(q.email) <> ''
             WHERE h.role = 'administrator'
               AND NOT EXISTS (SELECT 1 FROM letter l WHERE l.person_id = q.id AND l.kind = 'ACCESS_REVIEW'
                                  AND l.state <> 'ABORTED'
                                  AND l.queued_at > CAST(?1 AS timestamptz) - make_interval(days => CAST(?2 AS integer)))
             ORDER BY q.id
            """;

    private final Repeated reminding = new Repeated(LOG, "Nobody is reminded of the review of grants");

    @PersistenceContext(unitName = "egmont")
    private EntityManager em;

    @Resource
    private TimerService timers;

    @Resource
    private SessionContext context;

    @Inject
    private Outbox outbox;

    @Inject
    private Clock clock;

    @PostConstruct
    void begin() {
        timers.createIntervalTimer(EACH.toMillis(), EACH.toMillis(), new TimerConfig(null, false));
    }

    /** A failure must not end the timer. */
    @Timeout
    void look() {
        if (!reminding.go(this::remind)) {
            context.setRollbackOnly();
        }
    }

    /**
     * Writes to whoever is to be reminded now.
     *
     * @return how many letters were written
     */
    public int remind() {
        Instant now = clock.instant();
        Edition edition = edition();
        if (edition == null || !RowReader.of(em, LANE).allMatch(in -> in.truth("mine"))) {
            return 0;
        }
        int written = 0;
        for (RowReader review : RowReader.of(em, DUE, now.toString(), (int)
                        Setting.REVIEW_REMINDER.duration().toDays())
                .limit(1)
                .toList()) {
            List<Outbox.Order> letters = new ArrayList<>();
            for (RowReader administrator :
                    RowReader.of(em, ADMINISTRATORS, now.toString(), WEEK).toList()) {
                letters.add(letter(em.find(Person.class, administrator.id("id")), edition, review, now));
            }
            if (!letters.isEmpty()) {
                outbox.write(edition, LetterKind.ACCESS_REVIEW, letters, review.text("begun_by"));
            }
            written += letters.size();
        }
        return written;
    }

    /** In whose outbox they lie: a review goes on between editions, so that of the last one when none is open. */
    private Edition edition() {
        return RowReader.of(em, OUTBOX)
                .map(in -> em.find(Edition.class, in.id("id")))
                .findFirst()
                .orElse(null);
    }

    private Outbox.Order letter(Person to, Edition edition, RowReader review, Instant now) {
        Language language = to.letterLanguage();
        LocalDate due = review.date("due_on");
        Map<Placeholder, String> values = new EnumMap<>(Placeholder.class);
        values.put(Placeholder.SALUTATION, Salutation.PLAIN.in(language, to));
        values.put(Placeholder.NAME, to.name());
        values.put(Placeholder.DAY, LocaleFormat.of(language, edition.zone()).date(due));
        values.put(Placeholder.COUNT, Long.toString(review.id("undecided")));
        values.put(
                Placeholder.LINK,
                Setting.URL.get() + "/access/review.xhtml?state=OPEN&review=" + review.reference("reference"));
        OwnText text = LetterTemplate.of(em, LetterKind.ACCESS_REVIEW).in(language);
        return new Outbox.Order(
                to,
                null,
                new MimeComposer.Content(
                        to.name(),
                        to.email().strip(),
                        language,
                        LetterText.oneLine(LetterText.joined(LetterText.fill(text.subject(), values))),
                        LetterText.joined(LetterText.fill(text.text(), values)),
                        now.atZone(edition.zone())));
    }
}
