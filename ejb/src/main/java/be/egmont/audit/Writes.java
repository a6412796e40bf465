package be.egmont.audit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks a verb that changes something: done or refused, it leaves a row in the journal. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Writes {

    /** Whether only the reading itself is noted: allowed with a role that permits reading only. */
    boolean trace() default false;

    /** Whether a role for one edition allows it also once that edition is closed: what nobody may be kept from. */
    boolean whenClosed() default false;
}
