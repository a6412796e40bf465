package be.egmont.web.frame;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The script of the components without what no page of ours has: the library puts its eighty widgets into one file of 115 KB
 * compressed. Its statements are told apart by their brackets; one that makes a widget stays if we use it, all others stay.
 */
final class WidgetScript {

    /** The widgets that pages use, and those that they are made of. */
    static final Set<String> USED = Set.of("AutoComplete", "DataTable", "Paginator");

    /** Before these a slash begins a pattern, after anything else it divides. */
    private static final String BEFORE_PATTERN = "(,=:[!&|?{};+-*%<>~^";

    private static final Set<String> WORDS_BEFORE_PATTERN =
            Set.of("return", "typeof", "case", "in", "of", "void", "delete");

    private static final Pattern WIDGET = Pattern.compile("\\s*PrimeFaces\\.widget\\.(\\w+)\\s*=.*", Pattern.DOTALL);

    private final String script;
    private final StringBuilder kept = new StringBuilder();
    private int at;
    private int begin;
    private int depth;
    private char before = ' ';
    private String word = "";

    private WidgetScript(String script) {
        this.script = script;
    }

    /** The script with these widgets only. */
    static String cut(String script) {
        return new WidgetScript(script).cut();
    }

    /** Those that the script makes. */
    static List<String> widgets(String script) {
        return Pattern.compile("PrimeFaces\\.widget\\.(\\w+)=")
                .matcher(script)
                .results()
                .map(one -> one.group(1))
                .toList();
    }

    private String cut() {
        while (at < script.length()) {
            step();
        }
        if (depth != 0) {
            // a library whose script is written in another way is taken as it is
            return script;
        }
        keep(script.length());
        return kept.toString();
    }

    private void step() {
        char c = script.charAt(at);
        if (c == '"' || c == '\'' || c == '`') {
            at = closed(c, at + 1);
            seen(c);
        } else if (script.startsWith("/*", at)) {
            at = script.indexOf("*/", at) + 2;
        } else if (c == '/' && beginsPattern()) {
            at = closed(c, at + 1);
            seen(c);
        } else {
            bracket(c);
            at++;
            if (!Character.isWhitespace(c)) {
                seen(c);
            }
        }
    }

    private void bracket(char c) {
        if (c == '(' || c == '[' || c == '{') {
            depth++;
        } else if (c == ')' || c == ']' || c == '}') {
            depth--;
        } else if (c == ';' && depth == 0) {
            keep(at + 1);
        }
    }

    private void seen(char c) {
        word = Character.isJavaIdentifierPart(c)
                ? (at > 1 && Character.isJavaIdentifierPart(script.charAt(at - 2)) ? word + c : String.valueOf(c))
                : "";
        before = c;
    }

    private boolean beginsPattern() {
        return BEFORE_PATTERN.indexOf(before) >= 0 || WORDS_BEFORE_PATTERN.contains(word);
    }

    /** The place after the end of a text or a pattern; a slash between square brackets does not end one. */
    private int closed(char by, int from) {
        boolean inside = false;
        int place = from;
        while (inside || script.charAt(place) != by) {
            char c = script.charAt(place);
            if (c == '\\') {
                place++;
            } else if (by == '/' && c == '[') {
                inside = true;
            } else if (by == '/' && c == ']') {
                inside = false;
            }
            place++;
        }
        return place + 1;
    }

    private void keep(int end) {
        String statement = script.substring(begin, end);
        Matcher widget = WIDGET.matcher(statement);
        if (!widget.matches() || USED.contains(widget.group(1))) {
            kept.append(statement);
        }
        begin = end;
    }
}
