package be.egmont.notification;

import be.egmont.guest.DelegationGuest;
import be.egmont.guest.GuestEvent.GuestErased;
import be.egmont.guest.GuestEvent.LinkIssued;
import be.egmont.guest.GuestToken;
import be.egmont.kernel.Setting;
import be.egmont.kernel.Translated;
import be.egmont.kernel.Translated.Language;
import be.egmont.persistence.References;
import be.egmont.persistence.RowReader;
import be.egmont.text.LocaleFormat;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * Writes guests their links. The outbox keeps a letter for long and organisers read it, so a mark stands there in place of what opens
 * the door; it is put in at the moment at which the letter leaves, and kept nowhere.
 */
@ApplicationScoped
public class GuestLetters {

    /** As long as what takes its place, so that no line of the letter becomes longer. */
    private static final String MARK = "egmont-key-";

    private static final int HEX = 32;

    private static final String OWNED =
            "SELECT 1 FROM guest_link l JOIN guest g ON g.id = l.guest_id WHERE l.reference = ?1 AND g.mail = ?2";

    private static final String ERASE = """
            DELETE FROM letter l USING guest g
             WHERE g.reference = CAST(?1 AS uuid) AND l.kind = 'GUEST_LINK' AND l.address = g.mail
               AND l.delegation_id = g.delegation_id AND l.state <> 'IN_FLIGHT'
               AND NOT EXISTS (SELECT 1 FROM guest x
                                WHERE x.delegation_id = g.delegation_id AND x.mail = g.mail AND x.id <> g.id)
            """;

    @PersistenceContext(unitName = "egmont")
    private EntityManager em;

    @Inject
    private Outbox outbox;

    @Inject
    private Clock clock;

    void write(@Observes LinkIssued issued) {
        DelegationGuest guest =
                References.find(em, DelegationGuest.class, issued.guest()).orElseThrow();
        Language language = guest.language();
        LocaleFormat format = LocaleFormat.of(language, guest.edition().zone());
        Map<Placeholder, String> values = new EnumMap<>(Placeholder.class);
        values.put(Placeholder.DELEGATION, text(format, guest.delegation().title()));
        values.put(Placeholder.EDITION, text(format, guest.edition().name()));
        values.put(
                Placeholder.HOURS, Long.toString(Setting.GUEST_LINK.duration().toHours()));
        values.put(Placeholder.LINK, Setting.URL.get() + "/sign-in/guest#" + mark(issued.link()));
        OwnText text = LetterTemplate.of(em, LetterKind.GUEST_LINK).in(language);
        outbox.write(
                guest.edition(),
                LetterKind.GUEST_LINK,
                List.of(new Outbox.Order(
                        null,
                        guest.delegation(),
                        new MimeComposer.Content(
                                guest.mail(),
                                guest.mail(),
                                language,
                                LetterText.oneLine(LetterText.joined(LetterText.fill(text.subject(), values))),
                                LetterText.joined(LetterText.fill(text.text(), values)),
                                clock.instant().atZone(guest.edition().zone())))),
                guest.invitedBy());
    }

    /** The letters to that address go with it, unless the same person was invited there anew. */
    void erase(@Observes GuestErased erased) {
        RowReader.query(em, ERASE, erased.guest().toString()).executeUpdate();
    }

    private static String text(LocaleFormat format, Translated text) {
        return format.text(text);
    }

    /** What stands in the letter for that link. */
    static String mark(UUID link) {
        return MARK + link.toString().replace("-", "");
    }

    /**
     * The letter as it is sent: the mark has become what opens the door. It does so in the letter of a guest to himself alone: whoever
     * reads the outbox could write the mark of another into a text of his own.
     */
    static byte[] leaving(EntityManager em, Letter letter) {
        return letter.kind() == LetterKind.GUEST_LINK
                ? filled(
                        letter.mime(),
                        link -> isOf(em, link, letter.address()) ? Optional.of(GuestToken.of(link)) : Optional.empty())
                : letter.mime();
    }

    private static boolean isOf(EntityManager em, UUID link, String address) {
        return RowReader.of(em, OWNED, link, address).findAny().isPresent();
    }

    /** Each mark for which there is a token has become that, also where a line was broken in the midst of it. */
    static byte[] filled(byte[] mime, Function<UUID, Optional<String>> tokens) {
        byte[] filled = mime.clone();
        int[] places = new int[MARK.length() + HEX];
        for (int at = 0; at < filled.length; at++) {
            UUID link = found(mime, at, places);
            if (link != null) {
                byte[] token = tokens.apply(link)
                        .map(text -> text.getBytes(StandardCharsets.US_ASCII))
                        .orElse(null);
                for (int i = 0; token != null && i < places.length; i++) {
                    filled[places[i]] = token[i];
                }
                at = places[places.length - 1];
            }
        }
        return filled;
    }

    /** The link whose mark begins there, with the places of its letters; null when none does. */
    private static UUID found(byte[] mime, int begin, int[] places) {
        StringBuilder hex = new StringBuilder(HEX);
        int at = begin;
        for (int i = 0; i < places.length; i++) {
            // a soft break of a line in quoted-printable
            if (i > 0 && at + 2 < mime.length && mime[at] == '=' && mime[at + 1] == '\r' && mime[at + 2] == '\n') {
                at += 3;
            }
            if (at >= mime.length) {
                return null;
            }
            char letter = (char) mime[at];
            if (i < MARK.length() ? letter != MARK.charAt(i) : Character.digit(letter, 16) < 0) {
                return null;
            }
            if (i >= MARK.length()) {
                hex.append(letter);
            }
            places[i] = at++;
        }
        return UUID.fromString(hex.insert(20, '-')
                .insert(16, '-')
                .insert(12, '-')
                .insert(8, '-')
                .toString());
    }
}
