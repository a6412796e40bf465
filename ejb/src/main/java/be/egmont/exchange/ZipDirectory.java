package be.egmont.exchange;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * The parts of a packed file as the directory at its end lists them, and no others: whoever reads such a file as a stream may
 * meet different ones. Every offset and length is checked against the file before it is used, and all parts together
 * are unpacked under one count. A part whose sum is not what the directory says was damaged on its way.
 */
final class ZipDirectory {

    /** What the parts that are read may grow to together: a small file can hold gigabytes of nothing. */
    static final long MOST_UNPACKED = 40L * 1024 * 1024;

    /** How many files may be packed in one; a spreadsheet has a dozen. */
    private static final int MOST_PARTS = 1_000;

    private static final int END = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int ENTRY = 0x02014b50;
    private static final int ENTRY_LENGTH = 46;
    private static final int LOCAL = 0x04034b50;
    private static final int LOCAL_LENGTH = 30;
    private static final int ENCRYPTED = 1;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;

    private record Part(int start, int packed, int method, int sum) {}

    private final byte[] file;
    private final ByteBuffer bytes;
    private final Map<String, Part> parts = new HashMap<>();
    private long unpacked;

    ZipDirectory(byte[] file) throws UnfitFile {
        this.file = file;
        this.bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        try {
            list(end());
        } catch (IndexOutOfBoundsException e) {
            throw UnfitFile.notATable();
        }
    }

    /** The content of a part; names differ by more than the case of their letters. */
    InputStream open(String name) throws UnfitFile {
        Part part = parts.get(key(name));
        if (part == null) {
            throw UnfitFile.notATable();
        }
        InputStream packed = new ByteArrayInputStream(file, part.start(), part.packed());
        return new Checked(part.method() == STORED ? packed : new Inflating(packed), part.sum());
    }

    boolean has(String name) {
        return parts.containsKey(key(name));
    }

    private int end() throws UnfitFile {
        for (int at = file.length - END_LENGTH; at >= Math.max(0, file.length - END_LENGTH - 0xFFFF); at--) {
            if (bytes.getInt(at) == END && at + END_LENGTH + unsigned(at + 20) == file.length) {
                return at;
            }
        }
        throw UnfitFile.notATable();
    }

    private void list(int end) throws UnfitFile {
        int count = unsigned(end + 10);
        if (count > MOST_PARTS) {
            throw new UnfitFile("file-unpacked", MOST_UNPACKED / 1024 / 1024);
        }
        int at = bytes.getInt(end + 16);
        for (int entry = 0; entry < count; entry++) {
            if (bytes.getInt(at) != ENTRY) {
                throw UnfitFile.notATable();
            }
            int name = unsigned(at + 28);
            Part part = part(at);
            if (parts.put(key(new String(file, at + ENTRY_LENGTH, name, StandardCharsets.UTF_8)), part) != null) {
                throw UnfitFile.notATable();
            }
            at += ENTRY_LENGTH + name + unsigned(at + 30) + unsigned(at + 32);
        }
    }

    private Part part(int at) throws UnfitFile {
        int method = unsigned(at + 10);
        int packed = bytes.getInt(at + 20);
        int local = bytes.getInt(at + 42);
        boolean encrypted = (unsigned(at + 8) & ENCRYPTED) != 0;
        if (encrypted || (method != STORED && method != DEFLATED) || bytes.getInt(local) != LOCAL) {
            throw UnfitFile.notATable();
        }
        long start = (long) local + LOCAL_LENGTH + unsigned(local + 26) + unsigned(local + 28);
        if (packed < 0 || start + packed > file.length) {
            throw UnfitFile.notATable();
        }
        return new Part((int) start, packed, method, bytes.getInt(at + 16));
    }

    private int unsigned(int at) {
        return Short.toUnsignedInt(bytes.getShort(at));
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** Releases the memory of the inflater, which lies outside the heap, with the stream. */
    private static final class Inflating extends InflaterInputStream {

        private Inflating(InputStream packed) {
            super(packed, new Inflater(true), 8 * 1024);
        }

        @Override
        protected void fill() throws IOException {
            try {
                super.fill();
            } catch (EOFException e) {
                throw UnfitFile.notATable();
            }
        }

        @Override
        public void close() throws IOException {
            super.close();
            inf.end();
        }
    }

    private final class Checked extends FilterInputStream {

        private final CRC32 sum = new CRC32();
        private final int expected;
        private boolean closed;

        private Checked(InputStream content, int expected) {
            super(content);
            this.expected = expected;
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            if (read >= 0) {
                sum.update(read);
            }
            return count(read, 1);
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int read = super.read(into, from, length);
            if (read > 0) {
                sum.update(into, from, read);
            }
            return count(read, read);
        }

        /** Whoever reads may not want all of it; but only at its end does one know whether it is what was packed. */
        @Override
        public void close() throws IOException {
            if (closed) {
                // a parser closes what it has read to its end
                return;
            }
            closed = true;
            try {
                byte[] rest = new byte[8 * 1024];
                int read = read(rest, 0, rest.length);
                while (read >= 0) {
                    read = read(rest, 0, rest.length);
                }
                if ((int) sum.getValue() != expected) {
                    throw UnfitFile.notATable();
                }
            } finally {
                super.close();
            }
        }

        private int count(int result, int read) throws UnfitFile {
            if (result >= 0) {
                unpacked += read;
            }
            if (unpacked > MOST_UNPACKED) {
                throw new UnfitFile("file-unpacked", MOST_UNPACKED / 1024 / 1024);
            }
            return result;
        }
    }
}
