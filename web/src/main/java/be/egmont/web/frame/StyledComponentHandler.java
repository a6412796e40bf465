package be.egmont.web.frame;

import jakarta.faces.view.facelets.ComponentConfig;
import jakarta.faces.view.facelets.ComponentHandler;
import jakarta.faces.view.facelets.MetaRuleset;

/** Lets a house tag that is a component take the attribute {@code class}, which is no name for a property. */
public class StyledComponentHandler extends ComponentHandler {

    public StyledComponentHandler(ComponentConfig config) {
        super(config);
    }

    @Override
    @SuppressWarnings("rawtypes") // as Faces declares it
    protected MetaRuleset createMetaRuleset(Class type) {
        return super.createMetaRuleset(type).alias("class", "styleClass");
    }
}
