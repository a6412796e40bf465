package be.egmont.exchange;

import be.egmont.programme.Room;
import be.egmont.programme.RoomTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Which numbered tables stand in which room: a first and a last number a row. */
final class TableImport extends Importer<TableImport.Entry> {

    private static final int MOST = 500;

    record Entry(String room, int first, int last) {}

    @Override
    List<String> required() {
        return List.of("room", "first", "last");
    }

    @Override
    List<String> optional() {
        return List.of();
    }

    @Override
    String key() {
        return "first";
    }

    @Override
    List<String> labels() {
        return List.of("room", "first", "last");
    }

    @Override
    Object identity(Entry entry) {
        return entry.first();
    }

    @Override
    Entry read(RowParser line, ReferenceData known) {
        String room = line.known("room", known.rooms(), "unknown-room");
        line.required("first");
        line.required("last");
        Integer first = line.number("first");
        Integer last = line.number("last");
        if (first == null || last == null) {
            return null;
        }
        if (last < first) {
            line.problem("last", "last-before-first");
        } else if (last - first >= MOST) {
            line.problem("last", "too-many-tables", MOST);
        }
        return new Entry(room, first, last);
    }

    @Override
    List<Cells> export(ExportScope from) {
        List<RoomTable> tables = from.em()
                .createQuery("SELECT t FROM RoomTable t JOIN FETCH t.room ORDER BY t.number", RoomTable.class)
                .getResultList();
        List<Cells> rows = new ArrayList<>();
        int begin = 0;
        for (int at = 1; at <= tables.size(); at++) {
            boolean goesOn = at < tables.size()
                    && at - begin < MOST
                    && tables.get(at).number() == tables.get(at - 1).number() + 1
                    && tables.get(at).room().equals(tables.get(begin).room());
            if (!goesOn) {
                rows.add(new Cells()
                        .put("room", tables.get(begin).room().code())
                        .put("first", tables.get(begin).number())
                        .put("last", tables.get(at - 1).number()));
                begin = at;
            }
        }
        return rows;
    }

    @Override
    void compare(List<ParsedRow<Entry>> entries, ReferenceData known, Problems problems) {
        int tables = entries.stream()
                .mapToInt(read -> read.entry().last() - read.entry().first() + 1)
                .sum();
        if (tables > Sheets.MOST_ROWS) {
            // a row stands for many, and each is looked at by itself
            problems.ofFile("file-too-many-rows", Sheets.MOST_ROWS);
            return;
        }
        Map<Integer, Integer> rows = new HashMap<>();
        for (ParsedRow<Entry> read : entries) {
            for (int number = read.entry().first(); number <= read.entry().last(); number++) {
                Integer before = rows.putIfAbsent(number, read.row());
                if (before != null) {
                    problems.add(read.row(), "first", "table-twice", number, before);
                    break;
                }
            }
        }
    }

    @Override
    void merge(List<ParsedRow<Entry>> entries, ImportContext merge) {
        Map<String, Room> rooms = merge.em()
                .createQuery("SELECT r FROM Room r", Room.class)
                .getResultStream()
                .collect(Collectors.toMap(Room::code, Function.identity()));
        Map<Integer, RoomTable> existing = merge.em()
                .createQuery("SELECT t FROM RoomTable t", RoomTable.class)
                .getResultStream()
                .collect(Collectors.toMap(RoomTable::number, Function.identity()));
        for (ParsedRow<Entry> read : entries) {
            Room room = rooms.get(read.entry().room());
            for (int number = read.entry().first(); number <= read.entry().last(); number++) {
                RoomTable table = existing.get(number);
                if (table == null) {
                    merge.em().persist(new RoomTable(room, number));
                    merge.created(read.row());
                } else if (table.room().equals(room)) {
                    merge.unchanged(read.row());
                } else {
                    table.standsIn(room);
                    merge.changed(read.row());
                }
            }
        }
    }
}
