package be.egmont.reporting;

import be.egmont.kernel.Translated;
import be.egmont.person.PersonContact;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** People and how they are reached. */
public final class ContactsTable {

    private ContactsTable() {}

    /**
     * Makes it.
     *
     * @param words finds the word of a key
     * @param texts a text in the reader's language
     */
    public static Table of(
            List<PersonContact> people, UnaryOperator<String> words, Function<Translated, String> texts) {
        Table.Builder table = new Table.Builder("people");
        table.column("family_name", words.apply("exchange.column.family_name"), Table.Kind.TEXT, 24);
        table.column("given_name", words.apply("exchange.column.given_name"), Table.Kind.TEXT, 24);
        table.column("email", words.apply("person.column.email"), Table.Kind.TEXT, 34);
        table.column("phone", words.apply("delegation.answers.column.phone"), Table.Kind.TEXT, 20);
        table.column("language_role", words.apply("person.field.languageRole"), Table.Kind.TEXT, 14);
        table.column("seat", words.apply("person.column.seat"), Table.Kind.TEXT, 40);
        table.column("capacity", words.apply("delegation.column.function"), Table.Kind.TEXT, 24);
        table.column("photo", words.apply("person.field.photo"), Table.Kind.TEXT, 30);
        for (PersonContact one : people) {
            table.row(Arrays.asList(
                    one.familyName(),
                    one.givenName(),
                    one.email(),
                    one.phone(),
                    one.languageRole() == null ? null : one.languageRole().name(),
                    one.seat() == null ? null : texts.apply(one.seat()),
                    one.capacity() == null ? null : words.apply("delegation.capacity." + one.capacity()),
                    words.apply("person.photo."
                            + (one.photo() == null ? "UNSAID" : one.photo().name()))));
        }
        return table.build();
    }
}
