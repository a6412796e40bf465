package be.egmont.needs;

import be.egmont.kernel.Refusal;
import be.egmont.kernel.Row;
import be.egmont.kernel.Translated;
import be.egmont.text.TextChecks;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

/** One choice of the list, as administrators keep it. Its code stays, since sealed records hold it. */
@Entity
@Table(name = "needs_choice")
@SuppressWarnings("UnusedVariable") // the lists are read by SQL
public class OfferedChoice extends Row {

    /** The longest name that a form takes. */
    static final int LONGEST = 120;

    @Enumerated(EnumType.STRING)
    private NeedsKind kind;

    private String code;

    private int position;

    @Embedded
    @AttributeOverride(name = "fr", column = @Column(name = "name_fr"))
    @AttributeOverride(name = "nl", column = @Column(name = "name_nl"))
    @AttributeOverride(name = "de", column = @Column(name = "name_de"))
    @AttributeOverride(name = "en", column = @Column(name = "name_en"))
    private Translated name;

    private boolean retired;

    protected OfferedChoice() {}

    OfferedChoice(NeedsKind kind, String code, int position, Translated name) {
        this.kind = kind;
        this.code = code;
        this.position = position;
        rename(name);
    }

    /**
     * What it is called from now on; those who have chosen it have chosen that.
     *
     * @throws Refusal at {@code nameFr} or {@code nameNl} without one, at the field of one that is too long
     */
    final void rename(Translated wanted) {
        TextChecks.publishable(wanted, "name");
        TextChecks.fits(wanted, LONGEST, "name");
        name = wanted;
    }

    /** Nobody new can choose it. */
    void retire() {
        retired = true;
    }

    /** It can be chosen again. */
    void restore() {
        retired = false;
    }

    /** They change places. */
    void changePlaces(OfferedChoice other) {
        int mine = position;
        position = other.position;
        other.position = mine;
    }

    NeedsKind kind() {
        return kind;
    }

    int position() {
        return position;
    }

    String code() {
        return code;
    }
}
