package be.egmont.audit;

import jakarta.interceptor.AroundTimeout;
import jakarta.interceptor.InvocationContext;

/** Lets a timer pass by while the database is away: it comes again by itself, and the log has one line instead of a trace each minute. */
public class TimerInterceptor {

    @AroundTimeout
    Object pass(InvocationContext timer) throws Exception {
        try {
            DatabaseAway.expect();
            return timer.proceed();
        } catch (Exception failure) {
            if (!DatabaseAway.isIn(failure)) {
                throw failure;
            }
            DatabaseAway.remember(failure);
            DatabaseAway.note(failure);
            return null;
        }
    }
}
