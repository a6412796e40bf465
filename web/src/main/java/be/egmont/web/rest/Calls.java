package be.egmont.web.rest;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** On a REST method that takes a body: which verb it calls, and how much it reads. Both are asked before anything is read. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Calls {

    /** Boundary and verb, as in {@code meetings.approve}. */
    String value();

    /** The longest body in bytes. */
    int largest() default 16 * 1024;
}
