package be.egmont.web.frame;

import jakarta.el.ValueExpression;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIInput;
import jakarta.faces.view.facelets.FaceletContext;
import jakarta.faces.view.facelets.TagConfig;
import jakarta.faces.view.facelets.TagHandler;
import java.util.Map;

/** Links an input to its help and error message for screen readers; used by the tag {@code e:field}. */
public class FieldAria extends TagHandler {

    public FieldAria(TagConfig config) {
        super(config);
    }

    @Override
    public void apply(FaceletContext facelet, UIComponent parent) {
        String id = getRequiredAttribute("for").getValue(facelet);
        UIComponent found = parent.getChildren().stream()
                .map(child -> input(child, id))
                .filter(input -> input != null)
                .findFirst()
                .orElse(null);
        if (found != null) {
            Map<String, Object> attributes = found.getPassThroughAttributes();
            attributes.putIfAbsent("aria-invalid", expression(facelet, "#{component.valid ? 'false' : 'true'}"));
            attributes.putIfAbsent("aria-describedby", expression(facelet, "#{pageMessages.about(component)}"));
            found.setValueExpression("label", getRequiredAttribute("label").getValueExpression(facelet, String.class));
        }
    }

    private static ValueExpression expression(FaceletContext facelet, String text) {
        return facelet.getExpressionFactory().createValueExpression(facelet, text, String.class);
    }

    private static UIComponent input(UIComponent within, String id) {
        if (within instanceof UIInput && id.equals(within.getId())) {
            return within;
        }
        for (UIComponent child : within.getChildren()) {
            UIComponent found = input(child, id);
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}
