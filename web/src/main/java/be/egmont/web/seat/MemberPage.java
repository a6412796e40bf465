package be.egmont.web.seat;

import be.egmont.kernel.Refusal;
import be.egmont.post.Capacity;
import be.egmont.seat.MemberView;
import be.egmont.seat.Members;
import be.egmont.web.frame.PageMessages;
import be.egmont.web.frame.RequestValue;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;

/** One member of a delegation: in what capacity he is there, what he is called, and the way out. */
@Named("memberPage")
@ViewScoped
@SuppressWarnings("serial") // the boundary is a proxy that is serialised with the session
public class MemberPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private Members members;

    @Inject
    private PageMessages said;

    private UUID member;
    private int version;
    private Capacity capacity;
    private final FunctionForm function = new FunctionForm();
    private final RequestValue<MemberView> view = new RequestValue<>();

    /** Reads the member whom the address names; the form begins with what he is. */
    public void open() {
        if (member == null) {
            throw new Refusal.NotFound();
        }
        version = getView().version();
        capacity = getView().capacity();
        function.begin(getView().function());
    }

    /** He is from now on what was written. */
    public String save() {
        members.change(member, version, capacity, function.translated());
        said.done("seat.member.changed");
        return "/delegation/member?faces-redirect=true&member=" + member;
    }

    /** He is in his delegation no longer. */
    public String remove() {
        MemberView seen = getView();
        members.remove(member, version);
        MemberUndo.left(member);
        said.done("seat.member.left", seen.name());
        return DelegationAddress.outcome(seen.ofPost(), seen.code());
    }

    public MemberView getView() {
        return view.get(() -> members.member(member));
    }

    public List<Capacity> getCapacities() {
        return MemberCapacities.of(getView().ofPost());
    }

    /** The page of the delegation. */
    public String getBack() {
        return DelegationAddress.of(getView().ofPost(), getView().code());
    }

    public UUID getMember() {
        return member;
    }

    public void setMember(UUID member) {
        this.member = member;
    }

    public Capacity getCapacity() {
        return capacity;
    }

    public void setCapacity(Capacity capacity) {
        this.capacity = capacity;
    }

    public FunctionForm getFunction() {
        return function;
    }
}
