package be.egmont.web.frame;

import jakarta.el.ValueExpression;
import jakarta.el.VariableMapper;
import jakarta.faces.component.UIComponent;
import jakarta.faces.view.facelets.FaceletContext;
import jakarta.faces.view.facelets.TagConfig;
import jakarta.faces.view.facelets.TagHandler;
import java.util.HashMap;
import java.util.Map;

/**
 * First line of each house tag: the attributes it takes. Facelets hands the attributes of a tag on to every tag inside
 * it, so a card would lend its title to an untitled fault on it; with this line a tag sees its own and no others.
 */
public final class TagAttributes extends TagHandler {

    private static final ThreadLocal<Boolean> ONLY_OWN = ThreadLocal.withInitial(() -> false);

    private final String[] names;

    public TagAttributes(TagConfig config) {
        super(config);
        names = getRequiredAttribute("names").getValue().strip().split("\\s+");
    }

    @Override
    public void apply(FaceletContext facelet, UIComponent parent) {
        VariableMapper given = facelet.getVariableMapper();
        Map<String, ValueExpression> own = new HashMap<>();
        ONLY_OWN.set(true);
        try {
            for (String name : names) {
                ValueExpression value = given.resolveVariable(name);
                own.put(name, value == null ? nothing(facelet) : value);
            }
        } finally {
            ONLY_OWN.remove();
        }
        facelet.setVariableMapper(new Own(given, own));
    }

    /** An empty text, because Facelets writes the word null into an attribute that has other text as well. */
    private static ValueExpression nothing(FaceletContext facelet) {
        return facelet.getExpressionFactory().createValueExpression("", String.class);
    }

    /** What one tag was given; silent when a tag inside it asks for its own. */
    private static final class Own extends VariableMapper {

        private final VariableMapper outside;
        private final Map<String, ValueExpression> own;

        Own(VariableMapper outside, Map<String, ValueExpression> own) {
            this.outside = outside;
            this.own = own;
        }

        @Override
        public ValueExpression resolveVariable(String name) {
            if (ONLY_OWN.get()) {
                return null;
            }
            return own.containsKey(name) ? own.get(name) : outside.resolveVariable(name);
        }

        @Override
        public ValueExpression setVariable(String name, ValueExpression value) {
            return own.put(name, value);
        }
    }
}
