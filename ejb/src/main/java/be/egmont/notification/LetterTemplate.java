package be.egmont.notification;

import be.egmont.kernel.Refusal;
import be.egmont.kernel.Row;
import be.egmont.kernel.Translated;
import be.egmont.kernel.Translated.Language;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a kind of letter says, in all four languages. */
@Entity
@Table(name = "letter_template")
public class LetterTemplate extends Row {

    @Enumerated(EnumType.STRING)
    private LetterKind kind;

    @Embedded
    @AttributeOverride(name = "fr", column = @Column(name = "subject_fr"))
    @AttributeOverride(name = "nl", column = @Column(name = "subject_nl"))
    @AttributeOverride(name = "de", column = @Column(name = "subject_de"))
    @AttributeOverride(name = "en", column = @Column(name = "subject_en"))
    private Translated subject;

    @Embedded
    @AttributeOverride(name = "fr", column = @Column(name = "body_fr"))
    @AttributeOverride(name = "nl", column = @Column(name = "body_nl"))
    @AttributeOverride(name = "de", column = @Column(name = "body_de"))
    @AttributeOverride(name = "en", column = @Column(name = "body_en"))
    private Translated body;

    protected LetterTemplate() {}

    static LetterTemplate of(EntityManager em, LetterKind kind) {
        return em.createQuery("SELECT t FROM LetterTemplate t WHERE t.kind = :kind", LetterTemplate.class)
                .setParameter("kind", kind)
                .getSingleResult();
    }

    /** What is said from now on, in each language. */
    void says(List<OwnText> texts) {
        subject = translated(texts, OwnText::subject);
        body = translated(texts, OwnText::text);
    }

    private static Translated translated(List<OwnText> texts, Function<OwnText, String> what) {
        Map<Language, String> all =
                texts.stream().collect(Collectors.toMap(OwnText::language, what, (one, other) -> one));
        if (all.size() < Language.values().length) {
            throw new Refusal.Unstorable();
        }
        return new Translated(all.get(Language.FR), all.get(Language.NL), all.get(Language.DE), all.get(Language.EN));
    }

    LetterKind kind() {
        return kind;
    }

    OwnText in(Language language) {
        return new OwnText(language, subject.in(language), body.in(language));
    }
}
