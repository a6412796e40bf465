package be.egmont.bench.scheduling;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads as much of JSON as instances are written in: objects, arrays, texts without escapes and whole numbers. */
final class Json {
    private static final char END = '\0';

    private final String text;
    private int at;

    private Json(String text) {
        this.text = text;
    }

    static Map<String, Object> object(String text) {
        return new Json(text).object();
    }

    private Map<String, Object> object() {
        Map<String, Object> entries = new LinkedHashMap<>();
        for (expect('{'); !ends('}'); ends(',')) {
            String key = string();
            expect(':');
            entries.put(key, value());
        }
        return entries;
    }

    private List<Object> array() {
        List<Object> values = new ArrayList<>();
        for (expect('['); !ends(']'); ends(',')) {
            values.add(value());
        }
        return values;
    }

    private Object value() {
        return switch (peek()) {
            case '{' -> object();
            case '[' -> array();
            case '"' -> string();
            default -> number();
        };
    }

    private String string() {
        expect('"');
        int end = text.indexOf('"', at);
        String found = text.substring(at, end);
        at = end + 1;
        return found;
    }

    private Integer number() {
        int begin = at;
        while (at < text.length() && (text.charAt(at) == '-' || Character.isDigit(text.charAt(at)))) {
            at++;
        }
        return Integer.valueOf(text.substring(begin, at));
    }

    private char peek() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at < text.length() ? text.charAt(at) : END;
    }

    private boolean ends(char mark) {
        boolean found = peek() == mark;
        at += found ? 1 : 0;
        return found;
    }

    private void expect(char mark) {
        if (peek() != mark) {
            throw new IllegalArgumentException(mark + " expected at " + at + ", not " + peek());
        }
        at++;
    }
}
