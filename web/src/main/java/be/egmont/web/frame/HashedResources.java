package be.egmont.web.frame;

import jakarta.faces.application.Resource;
import jakarta.faces.application.ResourceHandler;
import jakarta.faces.application.ResourceHandlerWrapper;
import jakarta.faces.application.ResourceWrapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;

/** Puts a hash of its content into the address of each of our files: browsers keep them for a year, yet never too long. */
public class HashedResources extends ResourceHandlerWrapper {

    private static final String OURS = "egmont";

    private final Map<String, String> hashes = new ConcurrentHashMap<>();

    public HashedResources(ResourceHandler wrapped) {
        super(wrapped);
    }

    @Override
    public Resource createResource(String name, String library) {
        return hashed(super.createResource(name, library), library);
    }

    @Override
    public Resource createResource(String name, String library, String contentType) {
        return hashed(super.createResource(name, library, contentType), library);
    }

    private Resource hashed(Resource resource, String library) {
        return resource == null || !OURS.equals(library) ? resource : new Hashed(resource);
    }

    private final class Hashed extends ResourceWrapper {

        Hashed(Resource wrapped) {
            super(wrapped);
        }

        @Override
        public String getRequestPath() {
            String path = super.getRequestPath();
            String hash = hashes.get(getResourceName());
            if (hash == null) {
                // not computeIfAbsent: a style sheet asks for its fonts while it is read
                hash = hash();
                hashes.put(getResourceName(), hash);
            }
            return path + (path.contains("?") ? "&" : "?") + "v=" + hash;
        }

        private String hash() {
            CRC32 sum = new CRC32();
            try (InputStream content = getWrapped().getInputStream()) {
                sum.update(content.readAllBytes());
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
            return Long.toHexString(sum.getValue());
        }
    }
}
