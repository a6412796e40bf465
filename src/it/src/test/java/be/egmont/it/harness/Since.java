package be.egmont.it.harness;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** When the tests of a class begin: they have a server and a database for themselves, whose clock starts then. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Since {

    /** A moment in UTC, as {@code 2026-12-07T08:00:00Z}. */
    String value();
}
