package be.egmont.web.rest;

import be.egmont.web.security.Limits;
import be.egmont.web.security.Me;
import be.egmont.web.security.Rights;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;

/**
 * Refuses a body before it is read: of somebody who may not call the verb, one larger than the verb needs, and one that does not
 * say that it is JSON. Bodies of unknown length have been refused before ({@link Limits}).
 */
@Provider
@Priority(Priorities.AUTHORIZATION)
public class BodyCheck implements ContainerRequestFilter {

    @Context
    private ResourceInfo resource;

    @Inject
    private Rights rights;

    @Inject
    private Me me;

    @Override
    public void filter(ContainerRequestContext request) {
        Method method = resource.getResourceMethod();
        Calls calls = method == null ? null : method.getAnnotation(Calls.class);
        if (calls == null) {
            return;
        }
        if (!rights.allow(calls.value(), me.getRoles())) {
            throw new ForbiddenException();
        }
        admit(calls, request.getLength(), request.getMediaType());
    }

    static void admit(Calls calls, int length, MediaType type) {
        if (length > calls.largest()) {
            throw UnfitBody.tooLarge();
        }
        if (length > 0 && !MediaType.APPLICATION_JSON_TYPE.isCompatible(type)) {
            throw UnfitBody.notJson();
        }
    }
}
