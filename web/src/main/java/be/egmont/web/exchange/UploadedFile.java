package be.egmont.web.exchange;

import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** What a browser sends as a file. */
final class UploadedFile {

    /** One byte more than allowed, which is enough to detect a file that is too large. */
    static final int MOST_BYTES = 5 * 1024 * 1024 + 1;

    private UploadedFile() {}

    static byte[] content(Part upload) {
        try (InputStream in = upload.getInputStream()) {
            return in.readNBytes(MOST_BYTES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file name without its path, which some browsers send. */
    static String name(String submitted) {
        String plain = submitted == null ? "" : submitted.replace('\\', '/');
        Path last = Path.of("/", plain.replace("\0", "")).getFileName();
        return last == null ? "" : last.toString();
    }
}
