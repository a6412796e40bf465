package be.egmont.web.rest;

/**
 * What callers send, as a record of numbers, texts, references, days, moments and codes. What is malformed is refused by the
 * name of its field ({@link JsonBody}), what is not allowed by the boundary.
 */
public interface RequestBody {}
