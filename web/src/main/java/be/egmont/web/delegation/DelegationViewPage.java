package be.egmont.web.delegation;

import be.egmont.delegation.DelegationView;
import be.egmont.delegation.Delegations;
import be.egmont.delegation.MemberRow;
import be.egmont.post.PostView;
import be.egmont.post.Posts;
import be.egmont.web.frame.CurrentEditionBean;
import be.egmont.web.frame.Formatter;
import be.egmont.web.frame.RequestValue;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;

/** One post and the delegation that it sends. */
@Named("delegationViewPage")
@ViewScoped
public class DelegationViewPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private transient Posts posts;

    @EJB
    private transient Delegations delegations;

    @Inject
    private transient CurrentEditionBean currentEdition;

    @Inject
    private transient Formatter say;

    @Inject
    private transient Clock clock;

    private String code;
    private final RequestValue<PostView> post = new RequestValue<>();
    private final RequestValue<DelegationView> delegation = new RequestValue<>();

    /** Reads the post; an unknown code is not found. */
    public void open() {
        post.set(posts.view(code));
        delegation.set(read());
    }

    private DelegationView read() {
        return currentEdition.getEdition() == null
                ? null
                : delegations.ofPost(currentEdition.getEdition().code(), code).orElse(null);
    }

    public boolean mayAnswerFor(MemberRow member) {
        return getDelegation().mayAnswerFor(member);
    }

    /** What clocks show there now. */
    public String getLocalTime() {
        return say.time(clock.instant().atZone(getPost().zone()).toLocalTime());
    }

    /** The address of the site without what every address has. */
    public String getSite() {
        return getPost().website().replaceFirst("^https?://", "");
    }

    public PostView getPost() {
        return post.get(() -> posts.view(code));
    }

    public DelegationView getDelegation() {
        return delegation.get(this::read);
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
