package be.egmont.person;

/** What is written of a person, and of two who are merged may be that of either. */
public enum PersonField {
    GIVEN_NAME,
    FAMILY_NAME,
    EMAIL,
    PHONE,
    ADDRESS_FORM,
    LANGUAGE_ROLE,
    LANGUAGE,
    PHOTO
}
