package be.egmont.notification;

import static org.assertj.core.api.Assertions.assertThat;

import be.egmont.access.AddressForm;
import be.egmont.access.Person;
import be.egmont.delegation.Participant;
import be.egmont.kernel.Translated.Language;
import be.egmont.meeting.Cast;
import be.egmont.post.Capacity;
import be.egmont.text.Book;
import org.junit.jupiter.api.Test;

class SalutationTest {

    private static final Person ZOE = new Person("Zoë", "Essai", AddressForm.F, Language.FR, Language.FR);

    @Test
    void theHeadOfAnEmbassyIsAnAmbassadorAndItsStaffIsNot() {
        assertThat(Salutation.of(new Participant(Cast.anEmbassy(), ZOE, Capacity.HEAD, true, "1")))
                .isEqualTo(Salutation.AMBASSADOR);
        assertThat(Salutation.of(new Participant(Cast.anEmbassy(), ZOE, Capacity.STAFF, false, "2")))
                .isEqualTo(Salutation.PLAIN);
        assertThat(Salutation.of(new Participant(Cast.anAgency(), ZOE, Capacity.HEAD, true, "3")))
                .isEqualTo(Salutation.PLAIN);
    }

    @Test
    void eachFormOfAddressHasItsWordsInEachLanguage() {
        for (Salutation one : Salutation.values()) {
            for (AddressForm form : AddressForm.values()) {
                for (Language language : Language.values()) {
                    assertThat(Book.in(language).has("notification.salutation." + one + "." + form))
                            .isTrue();
                }
            }
        }
        assertThat(Salutation.AMBASSADOR.in(Language.FR, ZOE)).isEqualTo("Madame l’Ambassadrice,");
        assertThat(Salutation.PLAIN.in(Language.DE, ZOE)).doesNotContain("{");
    }
}
