package be.egmont.exchange;

import be.egmont.edition.Edition;
import be.egmont.kernel.Period;
import be.egmont.kernel.Translated;
import be.egmont.post.Region;
import be.egmont.programme.AudienceKind;
import be.egmont.programme.Basis;
import be.egmont.programme.Obligation;
import be.egmont.programme.Room;
import be.egmont.programme.Session;
import be.egmont.programme.SessionKind;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The sessions of an edition: what, when, where and for whom. Times are those of the edition's zone. */
final class ProgrammeImport extends CodedImport<ProgrammeImport.Entry, Session> {

    /** Written in place of a room: outside the palace, or not known yet. */
    private static final String OUTSIDE = "OFFSITE";

    private static final List<String> REGIONS =
            Arrays.stream(Region.values()).map(Enum::name).toList();
    private static final List<String> ATTENDANCE = List.of("YES", "NO", "OPTIONAL", "BY_APPOINTMENT");
    private static final Map<String, Obligation> OBLIGATIONS = Map.of(
            "YES", Obligation.REQUIRED,
            "NO", Obligation.OPTIONAL,
            "OPTIONAL", Obligation.OPTIONAL,
            "BY_APPOINTMENT", Obligation.BY_APPOINTMENT);

    record Entry(
            String edition,
            String code,
            SessionKind kind,
            Translated title,
            Period when,
            AudienceKind audience,
            Set<Region> regions,
            String format,
            Set<String> rooms,
            boolean outside,
            Obligation obligation,
            Basis basis,
            String source,
            String note,
            ZoneId zone) {}

    private record Claim(int row, String session, Period during) {}

    @Override
    List<String> required() {
        return List.of(
                "edition",
                "code",
                "kind",
                "title_fr",
                "title_nl",
                "day",
                "start",
                "end",
                "audience",
                "room",
                "attendance_required",
                "basis");
    }

    @Override
    List<String> optional() {
        return List.of("title_de", "title_en", "regions", "format", "source", "note");
    }

    @Override
    String key() {
        return "code";
    }

    @Override
    List<String> labels() {
        return List.of("code", "title_fr");
    }

    @Override
    Object identity(Entry entry) {
        return entry.edition() + " " + entry.code();
    }

    @Override
    Entry read(RowParser line, ReferenceData known) {
        String edition = line.known("edition", known.editions().keySet(), "unknown-edition");
        ReferenceData.Days days = known.editions().get(edition);
        AudienceKind audience = line.word("audience", AudienceKind.class);
        Set<String> regions = line.list("regions");
        for (String region : regions) {
            if (!REGIONS.contains(region)) {
                line.problem("regions", "word", RowParser.shortened(region), String.join(", ", REGIONS));
            }
        }
        if (audience == AudienceKind.BY_REGION && regions.isEmpty()) {
            line.problem("regions", "missing");
        }
        Set<String> rooms = line.list("room");
        boolean outside = rooms.remove(OUTSIDE);
        for (String room : rooms) {
            if (!known.rooms().contains(room)) {
                line.problem("room", "unknown-room", RowParser.shortened(room));
            }
        }
        String obligation =
                line.required("attendance_required") == null ? null : line.among("attendance_required", ATTENDANCE);
        return new Entry(
                edition,
                line.code("code"),
                line.word("kind", SessionKind.class),
                line.translated("title"),
                when(line, days),
                audience,
                line.isGood() ? regions(regions) : Set.of(),
                line.text("format"),
                Set.copyOf(rooms),
                outside,
                obligation == null ? null : OBLIGATIONS.get(obligation),
                line.word("basis", Basis.class),
                line.text("source"),
                line.text("note"),
                days == null ? null : days.zone());
    }

    private static Set<Region> regions(Set<String> names) {
        return names.isEmpty()
                ? Set.of()
                : names.stream()
                        .map(Region::valueOf)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Region.class)));
    }

    private static Period when(RowParser line, ReferenceData.Days days) {
        LocalDate day = line.requiredDate("day");
        LocalTime start = line.requiredTime("start");
        LocalTime end = line.requiredTime("end");
        if (day != null && days != null && !days.contains(day)) {
            line.problem("day", "day-outside", day);
        }
        if (day == null || start == null || end == null || days == null) {
            return null;
        }
        if (!start.isBefore(end)) {
            line.problem("end", "end-before-start");
            return null;
        }
        ZoneId zone = days.zone();
        return new Period(
                day.atTime(start).atZone(zone).toInstant(),
                day.atTime(end).atZone(zone).toInstant());
    }

    /** No room twice at the same time, neither in the file nor with what is planned already. */
    @Override
    void compare(List<ParsedRow<Entry>> entries, ReferenceData known, Problems problems) {
        Set<Object> inFile = new HashSet<>();
        entries.forEach(read -> inFile.add(identity(read.entry())));
        Map<String, List<Claim>> claims = new HashMap<>();
        for (ReferenceData.Held held : known.held()) {
            if (!inFile.contains(held.edition() + " " + held.session())) {
                claims.computeIfAbsent(held.room(), room -> new ArrayList<>())
                        .add(new Claim(0, held.session(), held.during()));
            }
        }
        for (ParsedRow<Entry> read : entries) {
            Entry entry = read.entry();
            Period begun = known.begun().get(entry.edition() + " " + entry.code());
            if (begun != null && !entry.when().from().equals(begun.from())) {
                problems.add(read.row(), "start", "session-begun", entry.code());
            }
            for (String room : entry.rooms()) {
                List<Claim> others = claims.computeIfAbsent(room, key -> new ArrayList<>());
                for (Claim other : others) {
                    if (other.during().overlaps(entry.when())) {
                        problems.add(
                                read.row(),
                                "room",
                                other.row() == 0 ? "room-taken" : "room-taken-in-file",
                                room,
                                other.session(),
                                other.row());
                    }
                }
                others.add(new Claim(read.row(), entry.code(), entry.when()));
            }
        }
    }

    /** The regions of an audience are those of no other. */
    @Override
    Cells kept(Entry row, Entry there) {
        return row.audience() == there.audience() ? cells(there) : cells(there).without("regions");
    }

    @Override
    Map<Object, Session> existing(EntityManager em) {
        return em.createQuery(
                        "SELECT DISTINCT s FROM Session s JOIN FETCH s.edition LEFT JOIN FETCH s.rooms", Session.class)
                .getResultStream()
                .collect(Collectors.toMap(
                        session -> session.edition().code() + " " + session.code(), Function.identity()));
    }

    /**
     * Two sessions may swap rooms: those that move leave their rooms first, since the database checks rooms at each
     * step.
     */
    @Override
    void prepare(List<Session> changing, EntityManager em) {
        changing.forEach(session -> session.takesPlaceIn(Set.of(), session.offsite()));
        em.flush();
    }

    @Override
    Entry entry(Session session) {
        return new Entry(
                session.edition().code(),
                session.code(),
                session.kind(),
                session.title(),
                session.when(),
                session.audience(),
                session.regions(),
                session.format(),
                session.rooms().stream().map(Room::code).collect(Collectors.toSet()),
                session.rooms().isEmpty() && session.offsite(),
                session.obligation(),
                session.basis(),
                session.source(),
                session.note(),
                session.edition().zone());
    }

    @Override
    Map<String, List<String>> words() {
        return Map.of(
                "kind", words(SessionKind.values()),
                "audience", words(AudienceKind.values()),
                "regions", REGIONS,
                "attendance_required", ATTENDANCE,
                "basis", words(Basis.values()));
    }

    @Override
    Cells cells(Entry entry) {
        ZonedDateTime from = entry.when().from().atZone(entry.zone());
        Set<String> rooms = new TreeSet<>(entry.rooms());
        if (entry.outside()) {
            rooms.add(OUTSIDE);
        }
        return new Cells()
                .put("edition", entry.edition())
                .put("code", entry.code())
                .put("kind", entry.kind())
                .put("title", entry.title())
                .put("day", from.toLocalDate())
                .put("start", from.toLocalTime())
                .put("end", entry.when().to().atZone(entry.zone()).toLocalTime())
                .put("audience", entry.audience())
                .put("regions", entry.regions())
                .put("format", entry.format())
                .put("room", rooms)
                .put("attendance_required", entry.obligation() == Obligation.REQUIRED ? "YES" : entry.obligation())
                .put("basis", entry.basis())
                .put("source", entry.source())
                .put("note", entry.note());
    }

    @Override
    boolean isOfEdition() {
        return true;
    }

    @Override
    boolean isIn(Entry entry, String edition) {
        return edition == null || edition.equals(entry.edition());
    }

    @Override
    Session make(Entry entry, EntityManager em) {
        Edition edition = em.createQuery("SELECT e FROM Edition e WHERE e.code = :code", Edition.class)
                .setParameter("code", entry.edition())
                .getSingleResult();
        Session session = new Session(
                edition,
                entry.code(),
                entry.kind(),
                entry.title(),
                entry.when(),
                entry.audience(),
                entry.obligation(),
                entry.basis());
        describe(session, entry, em);
        return session;
    }

    @Override
    void update(Session session, Entry entry, EntityManager em) {
        session.becomes(entry.kind(), entry.title(), entry.when(), entry.audience(), entry.obligation(), entry.basis());
        describe(session, entry, em);
    }

    private static void describe(Session session, Entry entry, EntityManager em) {
        session.isForRegions(entry.regions());
        session.describe(entry.format(), entry.source(), entry.note());
        List<Room> rooms = entry.rooms().isEmpty()
                ? List.of()
                : em.createQuery("SELECT r FROM Room r WHERE r.code IN :codes", Room.class)
                        .setParameter("codes", entry.rooms())
                        .getResultList();
        boolean outside =
                entry.outside() || rooms.stream().anyMatch(room -> room.kind() == be.egmont.programme.RoomKind.OFFSITE);
        session.takesPlaceIn(Set.copyOf(rooms), outside);
    }
}
