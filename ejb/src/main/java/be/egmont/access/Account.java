package be.egmont.access;

import be.egmont.kernel.Row;
import be.egmont.kernel.Translated;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;

/**
 * Somebody who has signed in through the identity provider, known by issuer and subject. Name, mail and roles are those
 * of the last sign-in; the link to a person is made by the subject. An account that was given a role before its person signed
 * in for the first time waits for that, without an issuer.
 */
@Entity
public class Account extends Row {

    private String issuer;
    private String subject;
    private String name;
    private String email;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "person_id")
    private Person person;

    @Enumerated(EnumType.STRING)
    private Translated.Language language;

    @Enumerated(EnumType.STRING)
    private Appearance appearance = Appearance.SYSTEM;

    /** Which columns and how many rows of each list the person wants to see. */
    private String lists;

    @Column(name = "first_seen")
    private Instant firstSeen;

    @Column(name = "last_seen")
    private Instant lastSeen;

    /** The version of the privacy notice that the person has read last; null before the first. */
    private Integer notice;

    @Column(name = "notice_at")
    private Instant noticeAt;

    @ElementCollection
    @CollectionTable(name = "account_role", joinColumns = @JoinColumn(name = "account_id"))
    @Column(name = "role")
    private Set<String> roles = new TreeSet<>();

    protected Account() {}

    Account(String issuer, String subject, Instant now) {
        this.issuer = issuer;
        this.subject = subject;
        this.name = subject;
        this.firstSeen = now;
        this.lastSeen = now;
    }

    /** An account that waits for somebody who has never signed in; by his subject, where it is known already. */
    Account(Person awaited) {
        this.person = awaited;
        this.subject = awaited.subject();
        this.name = awaited.name();
        this.email = awaited.email();
    }

    /** The one for whom it has waited has come. */
    Account arrived(String newIssuer, String newSubject, Instant now) {
        issuer = newIssuer;
        subject = newSubject;
        firstSeen = now;
        lastSeen = now;
        return this;
    }

    /** Takes over what the provider says at a sign-in. */
    void signedIn(String newName, String newEmail, Set<String> newRoles, Instant now) {
        name = newName;
        email = newEmail;
        // what stays is not written again: its row says since when
        roles.retainAll(newRoles);
        roles.addAll(newRoles);
        lastSeen = now;
    }

    void isOf(Person somebody) {
        person = somebody;
    }

    /** It stands for no person any more: he has another account now. */
    public void isOfNobody() {
        person = null;
    }

    /** Nobody is to know any more whose it was: it has that name, which says as much. */
    void isErased(String nobody) {
        name = nobody;
        email = null;
        lists = null;
    }

    void prefers(Translated.Language newLanguage) {
        language = newLanguage;
    }

    void prefers(Appearance newAppearance) {
        appearance = newAppearance;
    }

    void prefers(String newLists) {
        lists = newLists;
    }

    void hasRead(int version, Instant now) {
        notice = version;
        noticeAt = now;
    }

    public String issuer() {
        return issuer;
    }

    public String subject() {
        return subject;
    }

    public String name() {
        return name;
    }

    public String email() {
        return email;
    }

    public Person person() {
        return person;
    }

    public Translated.Language language() {
        return language;
    }

    public Appearance appearance() {
        return appearance;
    }

    public String lists() {
        return lists;
    }

    public Instant firstSeen() {
        return firstSeen;
    }

    public Instant lastSeen() {
        return lastSeen;
    }

    public Integer notice() {
        return notice;
    }

    public Instant noticeAt() {
        return noticeAt;
    }

    public Set<String> roles() {
        return Set.copyOf(roles);
    }
}
