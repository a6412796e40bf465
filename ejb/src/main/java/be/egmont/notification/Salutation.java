package be.egmont.notification;

import be.egmont.access.AddressForm;
import be.egmont.access.Person;
import be.egmont.delegation.Participant;
import be.egmont.kernel.Translated.Language;
import be.egmont.post.Capacity;
import be.egmont.post.PostKind;
import be.egmont.text.Book;

/** The form of address, by rule: by the person's choice, and by the function for which protocol has a title. */
enum Salutation {
    AMBASSADOR,
    CONSUL_GENERAL,
    PLAIN;

    static Salutation of(Participant participant) {
        boolean heads = participant.capacity() == Capacity.HEAD
                && participant.delegation().isOfPost();
        return heads ? of(participant.delegation().post().kind()) : PLAIN;
    }

    private static Salutation of(PostKind kind) {
        return switch (kind) {
            case EMBASSY, PERMANENT_REPRESENTATION -> AMBASSADOR;
            case CONSULATE_GENERAL -> CONSUL_GENERAL;
            default -> PLAIN;
        };
    }

    String in(Language language, Person person) {
        AddressForm form = person.addressForm();
        return Book.in(language).sentence("notification.salutation." + name() + "." + form, person.name());
    }
}
