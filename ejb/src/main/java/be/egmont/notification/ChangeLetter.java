package be.egmont.notification;

import be.egmont.delegation.Participant;
import be.egmont.edition.Edition;
import be.egmont.kernel.Setting;
import be.egmont.kernel.Translated;
import be.egmont.text.Book;
import be.egmont.text.LocaleFormat;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A letter to one person about a change, in his language: what is open in its template, and its lines. */
final class ChangeLetter {

    private final Participant to;
    private final Translated.Language language;
    private final Book book;
    private final LocaleFormat format;
    private final Map<Placeholder, String> values = new EnumMap<>(Placeholder.class);

    /** @param about the delegation that changes, as it is called */
    ChangeLetter(Participant to, Translated about) {
        Edition edition = to.edition();
        this.to = to;
        this.language = to.person().letterLanguage();
        this.book = Book.in(language);
        this.format = LocaleFormat.of(language, edition.zone());
        values.put(Placeholder.SALUTATION, Salutation.of(to).in(language, to.person()));
        values.put(Placeholder.NAME, to.person().name());
        values.put(Placeholder.DELEGATION, about.in(language));
        values.put(Placeholder.EDITION, edition.name().in(language));
        values.put(Placeholder.LINK, Setting.URL.get() + "/programme/week.xhtml");
    }

    ChangeLetter says(Placeholder open, String value) {
        values.put(open, value);
        return this;
    }

    /** A moment: at midnight a day begins. */
    ChangeLetter says(Placeholder open, Instant moment) {
        boolean day = moment.atZone(to.edition().zone()).toLocalTime().equals(LocalTime.MIDNIGHT);
        return says(open, day ? format.day(moment) : format.moment(moment));
    }

    ChangeLetter says(Placeholder open, List<ChangeLine> lines) {
        return says(
                open,
                lines.isEmpty()
                        ? book.get("notification.line.none")
                        : lines.stream().map(line -> line.in(book, format)).collect(Collectors.joining("\n")));
    }

    /** Empty when no letter can be sent to him. */
    Optional<Outbox.Order> order(EntityManager em, LetterKind kind, Instant now) {
        String address = to.person().email();
        if (address == null || !MimeComposer.isAddress(address.strip())) {
            return Optional.empty();
        }
        OwnText text = LetterTemplate.of(em, kind).in(language);
        return Optional.of(new Outbox.Order(
                to.person(),
                to.delegation(),
                new MimeComposer.Content(
                        to.person().name(),
                        address.strip(),
                        language,
                        LetterText.oneLine(LetterText.joined(LetterText.fill(text.subject(), values))),
                        LetterText.joined(LetterText.fill(text.text(), values)),
                        now.atZone(to.edition().zone()))));
    }
}
