package be.egmont.delegation;

import be.egmont.access.Caller;
import be.egmont.edition.Edition;
import be.egmont.kernel.Row;
import be.egmont.kernel.Translated;
import be.egmont.post.Post;
import be.egmont.stakeholder.Organisation;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.util.Optional;

/**
 * Those whom one post or one organisation sends to one edition, with a head. It is made when the post or organisation is
 * invited, and lives as long as the edition.
 */
@Entity
public class Delegation extends Row {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "edition_id")
    private Edition edition;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "post_id")
    private Post post;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "organisation_id")
    private Organisation organisation;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "contact_member_id")
    private Participant contactMember;

    @Column(name = "contact_name")
    private String contactName;

    @Column(name = "contact_phone")
    private String contactPhone;

    protected Delegation() {}

    public Delegation(Edition edition, Post post) {
        this.edition = edition;
        this.post = post;
    }

    public Delegation(Edition edition, Organisation organisation) {
        this.edition = edition;
        this.organisation = organisation;
    }

    /** The name that people know it by: the post's city, or the organisation's name. */
    public Translated title() {
        return post != null ? post.name() : organisation.name();
    }

    /** From now on one finds that member on site, or that other person; nobody when neither is named. */
    public void isReachedBy(Participant member, String other, String phone) {
        contactMember = member;
        contactName = other;
        contactPhone = phone;
    }

    /** Whom one finds on site; null when nobody is named. */
    public OnSiteContact contact() {
        return contactMember == null
                ? somebodyElse().orElse(null)
                : new OnSiteContact(
                        contactMember.reference(),
                        contactMember.person().name(),
                        contactPhone == null ? contactMember.person().phone() : contactPhone);
    }

    /** The same when it is no member of it; empty for a member, and for nobody. */
    Optional<OnSiteContact> somebodyElse() {
        return Optional.ofNullable(contactName).map(name -> new OnSiteContact(null, name, contactPhone));
    }

    /** The number that was given for here; null when none was. */
    public String contactPhone() {
        return contactPhone;
    }

    /** Whether it is one of those that are given to the caller to manage, whether he belongs to it or not. */
    public boolean isManagedBy(Caller caller) {
        return caller.managesFor(isOfPost() ? post.id() : null, isOfPost() ? null : organisation.id());
    }

    public boolean isOfPost() {
        return post != null;
    }

    public Edition edition() {
        return edition;
    }

    public Post post() {
        return post;
    }

    public Organisation organisation() {
        return organisation;
    }
}
