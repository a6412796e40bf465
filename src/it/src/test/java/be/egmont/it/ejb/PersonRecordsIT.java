package be.egmont.it.ejb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.egmont.access.AddressForm;
import be.egmont.access.Role;
import be.egmont.kernel.Refusal;
import be.egmont.kernel.Translated;
import be.egmont.person.Likeness;
import be.egmont.person.Lookalike;
import be.egmont.person.PersonData;
import be.egmont.person.PersonRecords;
import be.egmont.person.PersonRow;
import be.egmont.person.PersonSearch;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** People are entered by hand, and nobody twice unseen. */
@InsideServer
class PersonRecordsIT {

    @Inject
    private Cast cast;

    @Inject
    private Rows rows;

    @EJB
    private PersonRecords personRecords;

    @BeforeEach
    void comesOn() {
        if (cast != null) {
            // outside the server nobody comes on
            cast.as("records-organiser", Role.ORGANISER);
        }
    }

    @AfterEach
    void sweep() {
        if (rows != null) {
            rows.run("DELETE FROM person_distinct");
            rows.run("DELETE FROM person WHERE family_name ILIKE '%zz%' AND fictitious = false");
        }
    }

    private static void refused(String key, String field, ThrowingCallable verb) {
        assertThatThrownBy(verb).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.key()).isEqualTo("refusal." + key);
            assertThat(refusal.field().orElse(null)).isEqualTo(field);
        });
    }

    private static PersonData person(String given, String family, String email) {
        return new PersonData(
                given, family, email, null, AddressForm.X, Translated.Language.NL, Translated.Language.FR, null);
    }

    @Test
    void whoLooksAlikeIsFoundBeforeSomebodyIsEntered() {
        UUID first = personRecords.create(person("Anne", "Van den Broeckzz", "anne@zz.be"), Set.of());
        PersonData again = person("anne", "Vandenbroekzz", null);
        for (String typed : List.of("broeckzz", "Broeckzz Anne", "Broecckzz")) {
            assertThat(personRecords.search(typed, 5))
                    .as(typed)
                    .extracting(PersonRow::reference)
                    .contains(first);
        }
        assertThat(personRecords.search("zz", 5)).isEmpty();
        List<Lookalike> found = personRecords.lookalikes(again);
        assertThat(found).hasSize(1);
        assertThat(found.get(0).person().reference()).isEqualTo(first);
        assertThat(found.get(0).why()).isEqualTo(Likeness.SOUND);
        assertThat(personRecords
                        .lookalikes(person("Zoë", "Łódźzz", "ANNE@zz.be"))
                        .get(0)
                        .why())
                .isEqualTo(Likeness.MAIL);
        assertThat(personRecords
                        .lookalikes(person("Van den Broeckzz", "Ánne", null))
                        .get(0)
                        .why())
                .isEqualTo(Likeness.NAME);
        refused("person-likely", null, () -> personRecords.create(again, Set.of()));
        UUID second = personRecords.create(person("anne", "VandenbroekZz", null), Set.of(first));
        assertThat(rows.number("SELECT count(*) FROM person_distinct")).isOne();

        int version = personRecords.view(second).version();
        PersonData called = person("Annick", "d’UdekemZz", "a.udekem@zz.be");
        personRecords.change(second, version, called);
        assertThat(personRecords.view(second).data()).isEqualTo(called);
        refused("stale", null, () -> personRecords.change(second, version, again));
        PersonSearch search = new PersonSearch("udekemzz", Translated.Language.FR, PersonSearch.Sort.SEAT, true, 0, 10);
        assertThat(personRecords.list(search).total()).isOne();
        personRecords.discard(second, personRecords.view(second).version());
        assertThat(rows.number("SELECT count(*) FROM person_distinct")).isZero();
        personRecords.discard(first, personRecords.view(first).version());
    }

    @Test
    void whatCanBeTrueOfNobodyIsToldAtItsField() {
        for (String mail :
                new String[] {"anne", "anne@zz", "anne @zz.be", "anne@zz..be", "a@b.be, c@d.be", "<a@zz.be>"}) {
            refused("invalid-email", "email", () -> personRecords.create(person("Anne", "Zz", mail), Set.of()));
        }
        UUID claire = UUID.fromString(rows.one("SELECT reference FROM person WHERE subject = 'claire.vandenbossche'"));
        int version = personRecords.view(claire).version();
        refused("person-used", null, () -> personRecords.discard(claire, version));
    }
}
