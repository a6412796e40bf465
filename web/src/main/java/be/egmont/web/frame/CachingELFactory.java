package be.egmont.web.frame;

import jakarta.el.ELResolver;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.Application;
import jakarta.faces.application.ApplicationFactory;
import jakarta.faces.application.ApplicationWrapper;

/** Has the expressions of pages resolved by {@link CachingELResolver}. Named in faces-config.xml. */
public final class CachingELFactory extends ApplicationFactory {

    private Application application;

    public CachingELFactory(ApplicationFactory wrapped) {
        super(wrapped);
    }

    @Override
    public synchronized Application getApplication() {
        if (application == null) {
            application = new Caching(getWrapped().getApplication());
        }
        return application;
    }

    @Override
    public synchronized void setApplication(Application other) {
        getWrapped().setApplication(other);
        application = null;
    }

    private static final class Caching extends ApplicationWrapper {

        private ELResolver resolver;

        Caching(Application wrapped) {
            super(wrapped);
        }

        /** The first time is when all resolvers are known, and no earlier. */
        @Override
        public synchronized ELResolver getELResolver() {
            if (resolver == null) {
                resolver = new CachingELResolver(
                        super.getELResolver(), CDI.current().getBeanManager());
            }
            return resolver;
        }
    }
}
