package be.egmont.exchange;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Comma-separated text: UTF-8, with or without a byte order mark, or UTF-16 with one; with commas, tabs or, as Excel writes them in
 * Belgium, semicolons.
 */
public final class CsvText {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private CsvText() {}

    static List<Sheet.Row> read(byte[] file, Problems problems) {
        String text = decode(file, problems);
        if (!problems.none()) {
            return List.of();
        }
        List<Sheet.Row> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(separator(text))
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .maxBufferSize(Sheets.MOST_BYTES)
                .ofCsvRecord(text)) {
            int cells = 0;
            for (CsvRecord row : reader) {
                cells += row.getFieldCount();
                if (cells > Sheets.MOST_CELLS) {
                    problems.ofFile("file-too-many-cells", Sheets.MOST_CELLS);
                    break;
                }
                rows.add(new Sheet.Row(Math.toIntExact(row.getStartingLineNumber()), row.getFields()));
                if (rows.size() > Sheets.MOST_ROWS + 1) {
                    break;
                }
            }
        } catch (CsvParseException e) {
            problems.ofFile(
                    "file-quotes",
                    rows.isEmpty() ? 1 : rows.get(rows.size() - 1).number() + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    /** The form that Excel opens in columns with Belgian settings: byte order mark, semicolons. */
    public static byte[] write(List<List<String>> rows) {
        StringWriter text = new StringWriter();
        text.write(BYTE_ORDER_MARK);
        try (CsvWriter writer = CsvWriter.builder().fieldSeparator(';').build(text)) {
            rows.forEach(writer::writeRecord);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String decode(byte[] file, Problems problems) {
        CharsetDecoder decoder = charset(file).newDecoder();
        ByteBuffer bytes = ByteBuffer.wrap(file);
        CharBuffer characters = CharBuffer.allocate(file.length);
        CoderResult result = decoder.decode(bytes, characters, true);
        characters.flip();
        String text = characters.toString();
        if (result.isError()) {
            problems.ofFile("file-not-utf8", lines(text));
        } else if (text.chars().anyMatch(CsvText::isBinary)) {
            problems.ofFile("file-not-a-table");
        }
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }

    /** UTF-16 is what spreadsheets call Unicode text; it says so at its beginning. */
    private static Charset charset(byte[] file) {
        int mark = file.length < 2 ? 0 : ((file[0] & 0xFF) << 8) | (file[1] & 0xFF);
        return mark == 0xFEFF || mark == 0xFFFE ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
    }

    /** The number of the last line. */
    private static int lines(String text) {
        return 1 + (int) text.chars().filter(character -> character == '\n').count();
    }

    private static boolean isBinary(int character) {
        return character < ' ' && character != '\t' && character != '\n' && character != '\r';
    }

    /** Whichever of comma, semicolon and tab is most frequent, outside quotes, in the header row. */
    private static char separator(String text) {
        int commas = 0;
        int semicolons = 0;
        int tabs = 0;
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character == '"') {
                quoted = !quoted;
            } else if (!quoted && character == ',') {
                commas++;
            } else if (!quoted && character == ';') {
                semicolons++;
            } else if (!quoted && character == '\t') {
                tabs++;
            } else if (!quoted && (character == '\n' || character == '\r') && commas + semicolons + tabs > 0) {
                break;
            }
        }
        return tabs > Math.max(commas, semicolons) ? '\t' : semicolons > commas ? ';' : ',';
    }
}
