package be.egmont.exchange;

import be.egmont.access.Account;
import be.egmont.access.Person;
import java.io.Serializable;

/**
 * By which account a person is known, and who may say so: whoever holds the account acts with the rights of the person, so a
 * file must not hand a head of post to somebody else.
 */
final class Identity {

    private final ImportContext merge;

    Identity(ImportContext merge) {
        this.merge = merge;
    }

    /**
     * Whether the row may link the person to that account; problems are noted at the row.
     *
     * @param person whom the row is about; null for a new person
     * @param named whom its mail address, or its name and place, mean; null for nobody known
     */
    boolean mayBe(ParsedRow<PeopleImport.Entry> read, Person person, Person named) {
        String subject = read.entry().subject();
        if (subject == null) {
            return true;
        }
        String before = person == null ? null : person.subject();
        if (subject.equals(before)) {
            return named == null || named.equals(person) || refused(read, "subject-taken", person.name(), named.name());
        }
        if (subject.equals(merge.by().subject())) {
            return refused(read, "subject-own");
        }
        return before == null || merge.by().administrator() || refused(read, "subject-changed", person.name());
    }

    private boolean refused(ParsedRow<PeopleImport.Entry> read, String reason, String... names) {
        merge.problem(read.row(), "subject", reason, (Serializable[]) names);
        return false;
    }

    /** Unlinks the person's former account; it takes effect with its next request. */
    void changes(Person person) {
        merge.em()
                .createQuery("SELECT a FROM Account a WHERE a.person = :person", Account.class)
                .setParameter("person", person)
                .getResultStream()
                .forEach(Account::isOfNobody);
    }
}
