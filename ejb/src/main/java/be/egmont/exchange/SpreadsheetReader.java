package be.egmont.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/** The first sheet of an XLSX file. Dates and times come out as ISO 8601, whatever they look like on the screen. */
final class SpreadsheetReader {

    /** What a file may grow to when it is unpacked: a small one can hold gigabytes of nothing. */
    private static final long MOST_UNPACKED = 40L * 1024 * 1024;

    /** How many files may be packed in one; a spreadsheet has a dozen. */
    private static final int MOST_PACKED = 1_000;

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final BigDecimal LARGEST = new BigDecimal("1e30");

    private SpreadsheetReader() {}

    static List<Sheet.Row> read(byte[] file, Problems problems) {
        if (!isReasonable(file, problems)) {
            return List.of();
        }
        List<Sheet.Row> rows = new ArrayList<>();
        try (ReadableWorkbook book =
                        new ReadableWorkbook(new ByteArrayInputStream(file), new ReadingOptions(true, true));
                Stream<Row> stream = book.getFirstSheet().openStream()) {
            Iterator<Row> iterator = stream.iterator();
            while (iterator.hasNext() && rows.size() <= Sheets.MOST_ROWS + 1) {
                rows.add(row(iterator.next(), problems));
            }
        } catch (IOException | RuntimeException e) {
            // the library tells a broken file by all kinds of exceptions; none of them is our reader's affair
            problems.ofFile("file-not-a-table");
        }
        return rows;
    }

    private static boolean isReasonable(byte[] file, Problems problems) {
        long unpacked = 0;
        int packed = 0;
        byte[] buffer = new byte[64 * 1024];
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            while (zip.getNextEntry() != null) {
                packed++;
                int read = zip.read(buffer);
                while (read >= 0) {
                    unpacked += read;
                    if (unpacked > MOST_UNPACKED) {
                        break;
                    }
                    read = zip.read(buffer);
                }
                if (unpacked > MOST_UNPACKED || packed > MOST_PACKED) {
                    problems.ofFile("file-too-large", Sheets.MOST_BYTES / 1024 / 1024);
                    return false;
                }
            }
            return true;
        } catch (IOException | RuntimeException e) {
            problems.ofFile("file-not-a-table");
            return false;
        }
    }

    private static Sheet.Row row(Row row, Problems problems) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < Math.min(row.getCellCount(), Sheets.MOST_COLUMNS + 1); i++) {
            Cell cell = row.getCell(i);
            if (cell != null && cell.getType() == CellType.ERROR) {
                problems.add(row.getRowNum(), name(i), "cell-error");
            }
            cells.add(cell == null ? "" : text(cell));
        }
        return new Sheet.Row(row.getRowNum(), cells);
    }

    private static String text(Cell cell) {
        return switch (cell.getType()) {
            case NUMBER -> number(cell);
            case STRING, BOOLEAN, FORMULA -> cell.getRawValue() == null ? cell.getText() : plain(cell);
            case ERROR, EMPTY -> "";
        };
    }

    private static String plain(Cell cell) {
        return cell.getType() == CellType.STRING ? cell.asString() : cell.getRawValue();
    }

    private static String number(Cell cell) {
        BigDecimal number = cell.asNumber();
        if (number.abs().compareTo(LARGEST) > 0 || number.scale() > 30) {
            return cell.getRawValue();
        }
        if (!isDate(cell)) {
            return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        }
        LocalDateTime moment = cell.asDate().plusSeconds(30);
        LocalTime time = LocalTime.of(moment.getHour(), moment.getMinute());
        if (number.compareTo(BigDecimal.ONE) < 0) {
            return TIME.format(time);
        }
        String day = moment.toLocalDate().toString();
        return time.equals(LocalTime.MIDNIGHT) ? day : day + "T" + TIME.format(time);
    }

    private static boolean isDate(Cell cell) {
        Integer id = cell.getDataFormatId();
        if (id != null && ((id >= 14 && id <= 22) || (id >= 45 && id <= 47))) {
            return true;
        }
        String format = cell.getDataFormatString();
        if (format == null) {
            return false;
        }
        String letters = format.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", "").toLowerCase(java.util.Locale.ROOT);
        return letters.chars().anyMatch(letter -> letter == 'y' || letter == 'd' || letter == 'h')
                && !letters.contains("general");
    }

    /** A, B ... Z, AA: as the spreadsheet itself names its columns. */
    private static String name(int index) {
        return index < 26 ? String.valueOf((char) ('A' + index)) : name(index / 26 - 1) + name(index % 26);
    }
}
