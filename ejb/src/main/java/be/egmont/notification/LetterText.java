package be.egmont.notification;

import be.egmont.kernel.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Texts with placeholders: checked when they are kept, filled in for each recipient. */
final class LetterText {

    private static final Pattern SIGN = Pattern.compile("\\{[^{}]*}");

    private LetterText() {}

    /**
     * Refuses what could not be filled in.
     *
     * @param field of the form, for the refusal
     * @param known what may be left open
     * @throws Refusal {@code letter-placeholder} for one that is unknown, {@code letter-brace} for one that is not closed
     */
    static void check(String field, String text, Set<Placeholder> known) {
        StringBuilder rest = new StringBuilder();
        Matcher sign = SIGN.matcher(text);
        while (sign.find()) {
            if (Placeholder.of(sign.group()).filter(known::contains).isEmpty()) {
                throw new Refusal("letter-placeholder", sign.group()).at(field);
            }
            sign.appendReplacement(rest, "");
        }
        sign.appendTail(rest);
        if (rest.indexOf("{") >= 0 || rest.indexOf("}") >= 0) {
            throw new Refusal("letter-brace").at(field);
        }
    }

    /** The text with its placeholders filled in, piece by piece, so that a preview can mark what was. */
    static List<Segment> fill(String text, Map<Placeholder, String> values) {
        List<Segment> segments = new ArrayList<>();
        int from = 0;
        Matcher sign = SIGN.matcher(text);
        while (sign.find()) {
            String value = Placeholder.of(sign.group()).map(values::get).orElse(null);
            if (value != null) {
                add(segments, text.substring(from, sign.start()), false);
                add(segments, value, true);
                from = sign.end();
            }
        }
        add(segments, text.substring(from), false);
        return segments;
    }

    private static void add(List<Segment> segments, String text, boolean filled) {
        if (!text.isEmpty()) {
            segments.add(new Segment(text, filled));
        }
    }

    static String joined(List<Segment> segments) {
        return segments.stream().map(Segment::text).collect(Collectors.joining());
    }

    /** A subject is one line. */
    static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
