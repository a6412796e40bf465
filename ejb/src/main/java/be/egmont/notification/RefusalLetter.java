package be.egmont.notification;

import be.egmont.delegation.Participant;
import be.egmont.kernel.Setting;
import be.egmont.kernel.Translated.Language;
import be.egmont.meeting.MeetingRequest;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

/** What the head of the asking side is written about a request that was refused. */
record RefusalLetter(MeetingRequest request, Participant to) {

    Outbox.Order order(OwnText text, Instant now) {
        Map<Placeholder, String> values = values();
        return new Outbox.Order(
                to.person(),
                to.delegation(),
                new MimeComposer.Content(
                        to.person().name(),
                        to.person().email().strip(),
                        to.person().letterLanguage(),
                        LetterText.oneLine(LetterText.joined(LetterText.fill(text.subject(), values))),
                        LetterText.joined(LetterText.fill(text.text(), values)),
                        now.atZone(request.edition().zone())));
    }

    /** As he would read it. */
    LetterPreview preview(OwnText text) {
        Map<Placeholder, String> values = values();
        return new LetterPreview(
                to.person().name(),
                to.person().email(),
                to.person().letterLanguage(),
                LetterText.fill(text.subject(), values),
                LetterText.fill(text.text(), values));
    }

    private Map<Placeholder, String> values() {
        Language language = to.person().letterLanguage();
        Map<Placeholder, String> values = new EnumMap<>(Placeholder.class);
        values.put(Placeholder.SALUTATION, Salutation.of(to).in(language, to.person()));
        values.put(Placeholder.NAME, to.person().name());
        values.put(Placeholder.DELEGATION, to.delegation().title().in(language));
        values.put(Placeholder.EDITION, request.edition().name().in(language));
        values.put(Placeholder.PARTNER, request.asked().title().in(language));
        values.put(Placeholder.ABOUT, request.subject());
        values.put(Placeholder.REASON, request.reason());
        values.put(Placeholder.LINK, Setting.URL.get() + "/meeting/view.xhtml?request=" + request.reference());
        return values;
    }
}
