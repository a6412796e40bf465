package be.egmont.web.rest;

import be.egmont.web.frame.Language;
import jakarta.inject.Inject;
import jakarta.ws.rs.NameBinding;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** On a resource that answers with words in the reader's language, and not in all four. */
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Localized {

    /** Says which language it is, and on what it depends: the one chosen on the device, else what the caller accepts. */
    @Provider
    @Localized
    class Filter implements ContainerResponseFilter {

        private static final String DEPENDS = HttpHeaders.ACCEPT_LANGUAGE + ", " + HttpHeaders.COOKIE;

        @Inject
        private Language language;

        @Override
        public void filter(ContainerRequestContext request, ContainerResponseContext response) {
            response.getHeaders().putSingle(HttpHeaders.CONTENT_LANGUAGE, language.getCode());
            response.getHeaders().putSingle(HttpHeaders.VARY, DEPENDS);
        }

        static Response.ResponseBuilder tell(Response.ResponseBuilder answer, String language) {
            return answer.header(HttpHeaders.CONTENT_LANGUAGE, language).header(HttpHeaders.VARY, DEPENDS);
        }
    }
}
