package be.egmont.text;

import jakarta.json.spi.JsonProvider;

/** Builders and readers of JSON. {@link jakarta.json.Json} looks through the class path for them each time, which takes longer than the JSON. */
public final class Json {

    /** Safe for any number of threads. */
    public static final JsonProvider JSON = JsonProvider.provider();

    private Json() {}
}
