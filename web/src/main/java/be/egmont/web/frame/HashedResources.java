package be.egmont.web.frame;

import jakarta.faces.application.Resource;
import jakarta.faces.application.ResourceHandler;
import jakarta.faces.application.ResourceHandlerWrapper;
import jakarta.faces.application.ResourceWrapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;

/**
 * Puts a hash of its content into the address of each of our files: browsers keep them for a year, yet never too long. The
 * script of the components goes out without what no page has.
 */
public class HashedResources extends ResourceHandlerWrapper {

    private static final String OURS = "egmont";
    private static final String THEIRS = "primefaces";
    private static final String WIDGETS = "components.js";

    private final Map<String, String> hashes = new ConcurrentHashMap<>();
    private final Map<String, byte[]> cut = new ConcurrentHashMap<>();

    public HashedResources(ResourceHandler wrapped) {
        super(wrapped);
    }

    @Override
    public Resource createResource(String name, String library) {
        return hashed(super.createResource(name, library), name, library);
    }

    @Override
    public Resource createResource(String name, String library, String contentType) {
        return hashed(super.createResource(name, library, contentType), name, library);
    }

    private Resource hashed(Resource resource, String name, String library) {
        if (resource == null) {
            return null;
        }
        if (THEIRS.equals(library) && WIDGETS.equals(name)) {
            return new Hashed(new Cut(resource));
        }
        return OURS.equals(library) ? new Hashed(resource) : resource;
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
            sum.update(content(getWrapped()));
            return Long.toHexString(sum.getValue());
        }
    }

    private final class Cut extends ResourceWrapper {

        Cut(Resource wrapped) {
            super(wrapped);
        }

        @Override
        public InputStream getInputStream() {
            return new ByteArrayInputStream(cut.computeIfAbsent(
                    WIDGETS,
                    name -> WidgetScript.cut(new String(content(getWrapped()), StandardCharsets.UTF_8))
                            .getBytes(StandardCharsets.UTF_8)));
        }
    }

    private static byte[] content(Resource resource) {
        try (InputStream content = resource.getInputStream()) {
            return content.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
