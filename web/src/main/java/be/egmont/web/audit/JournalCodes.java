package be.egmont.web.audit;

import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Maps codes in tables to keys of the language books: those of pages, or the journal's own. */
public final class JournalCodes {

    private static final String OWN = "audit.value.";

    /** Table and field, or a field of any table, to the prefix of the key. */
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("attendance_event.direction", "attendance.entry."),
            Map.entry("attendance_event.source", "attendance.source."),
            Map.entry("excuse.reason", "attendance.excuse."),
            Map.entry("meeting_request.priority", "meeting.priority."),
            Map.entry("meeting_request.state", "meeting.state."),
            Map.entry("meeting_request.wish", "meeting.wish."),
            Map.entry("meeting_step.step", "meeting.step."),
            Map.entry("organisation.category", "stakeholder.category."),
            Map.entry("post.kind", "delegation.kind."),
            Map.entry("post.status", "delegation.status."),
            Map.entry("session.kind", "programme.kind."),
            Map.entry("standing", "programme.invitees.answer."),
            Map.entry("audience", "programme.audience."),
            Map.entry("basis", "programme.basis."),
            Map.entry("capacity", "delegation.capacity."),
            Map.entry("confidence", "edition.sure."),
            Map.entry("obligation", "programme.obligation."),
            Map.entry("region", "delegation.region."),
            Map.entry("role", "access.role."),
            Map.entry("rsvp", "delegation.rsvp."));

    private JournalCodes() {}

    /** The key of the words for what stands in that field; null when it is no code. */
    public static String key(String relation, String field, String value, Predicate<String> has) {
        String both = relation + "." + field;
        String prefix = WORDS.getOrDefault(both, WORDS.get(field));
        return Stream.of(
                        OWN + both + "." + value,
                        OWN + field + "." + value,
                        prefix == null ? "" : prefix + value,
                        value.equals("true") || value.equals("false") ? OWN + value : "",
                        value.equals("*") ? OWN + "hidden" : "")
                .filter(has)
                .findFirst()
                .orElse(null);
    }
}
