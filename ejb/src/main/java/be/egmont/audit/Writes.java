package be.egmont.audit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks the verb of a door that changes something: done or refused, it leaves a row in the journal. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Writes {

    /** Whether nothing but a trace is left of what was read: who may only read may do that too. */
    boolean trace() default false;
}
