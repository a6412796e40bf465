package be.egmont.web.rest;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;

/** Reads the headers by which a method is chosen, so that a broken one is refused as a problem and not by a page of the server. */
@Provider
@PreMatching
public class HeaderCheck implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext request) {
        try {
            request.getAcceptableMediaTypes();
            request.getAcceptableLanguages();
            request.getMediaType();
        } catch (ProcessingException | IllegalArgumentException broken) {
            throw new BadRequestException(broken);
        }
    }
}
