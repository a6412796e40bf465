package be.egmont.web.seat;

import be.egmont.kernel.Refusal;
import be.egmont.kernel.Translated;
import be.egmont.post.Capacity;
import be.egmont.seat.MemberView;
import be.egmont.seat.Members;
import be.egmont.web.frame.Difference;
import be.egmont.web.frame.Draft;
import be.egmont.web.frame.PageMessages;
import be.egmont.web.frame.RequestValue;
import be.egmont.web.frame.Words;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One member of a delegation: in what capacity he is there, what he is called, and the way out. */
@Named("memberPage")
@ViewScoped
@SuppressWarnings("serial") // the boundary is a proxy that is serialised with the session
public class MemberPage implements Serializable {

    private static final long serialVersionUID = 1L;

    /** What stands in the form. */
    public record Service(Capacity capacity, Translated function) implements Serializable {

        static Service of(MemberView view) {
            Translated none = new Translated(null, null, null, null);
            return new Service(view.capacity(), view.function() == null ? none : view.function());
        }

        Map<String, String> said(Words words) {
            Map<String, String> said = new LinkedHashMap<>();
            said.put("seat.column.capacity", words.called("delegation.capacity.", capacity));
            said.put("seat.field.function.fr", function.getFr());
            said.put("seat.field.function.nl", function.getNl());
            said.put("seat.field.function.de", function.getDe());
            said.put("seat.field.function.en", function.getEn());
            return said;
        }
    }

    @EJB
    private Members members;

    @Inject
    private PageMessages said;

    @Inject
    private Words words;

    private UUID member;
    private final Draft<Service> draft = new Draft<>();

    private Capacity capacity;
    private final FunctionForm function = new FunctionForm();
    private final RequestValue<MemberView> view = new RequestValue<>();

    /** Reads the member whom the address names; the form begins with what he is. */
    public void open() {
        if (member == null) {
            throw new Refusal.NotFound();
        }
        Service begun = Service.of(getView());
        draft.begin(begun, getView().version());
        begin(begun);
    }

    /** He is from now on what was written; when somebody else has changed it meanwhile what differs is shown, and nothing is lost. */
    public String save() {
        try {
            members.change(member, draft.version(), capacity, function.translated());
        } catch (Refusal.Stale late) {
            view.set(members.member(member));
            begin(draft.meets(
                    Service.of(getView()), getView().version(), new Service(capacity, function.translated())));
            return null;
        }
        said.done("seat.member.changed");
        return "/delegation/member?faces-redirect=true&member=" + member;
    }

    /** Whoever keeps the delegation has seen what another changed meanwhile, and wants his own all the same. */
    public String insist() {
        draft.insist();
        return save();
    }

    /** What another has written otherwise meanwhile; null when nobody has. */
    public List<Difference> getDifferences() {
        return draft.isContested()
                ? Difference.between(
                        new Service(capacity, function.translated()).said(words),
                        Service.of(getView()).said(words))
                : null;
    }

    private void begin(Service service) {
        capacity = service.capacity();
        function.begin(service.function());
    }

    /** He is in his delegation no longer. */
    public String remove() {
        MemberView seen = getView();
        members.remove(member, draft.version());
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
