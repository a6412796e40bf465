package be.egmont.notification;

import static org.assertj.core.api.Assertions.assertThat;

import be.egmont.notification.Delivery.Outcome;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class DeliveryTest {

    @Test
    void aTemporaryReplyIsTriedAgainAndAPermanentOneIsNot() {
        assertThat(outcome(new SendFailedException("451 4.3.0 Try later\n"), true))
                .isEqualTo(Outcome.DEFERRED);
        assertThat(outcome(
                        new SendFailedException("Invalid Addresses", new SendFailedException("550 5.1.1 No such user")),
                        false))
                .isEqualTo(Outcome.REFUSED);
    }

    @Test
    void whatIsLostBeforeTheTextIsTriedAgain() {
        assertThat(outcome(new MessagingException("Couldn't connect to host", new IOException("refused")), false))
                .isEqualTo(Outcome.DEFERRED);
        assertThat(outcome(new MessagingException(), false)).isEqualTo(Outcome.DEFERRED);
    }

    @Test
    void whatIsLostAfterwardsIsInDoubt() {
        assertThat(outcome(new SendFailedException("[EOF]"), true)).isEqualTo(Outcome.UNKNOWN);
        assertThat(outcome(new MessagingException("Exception reading response", new IOException("timed out")), true))
                .isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void awrongPasswordIsNoFaultOfTheLetter() {
        assertThat(outcome(new AuthenticationFailedException("535 5.7.8 Wrong password"), false))
                .isEqualTo(Outcome.DEFERRED);
    }

    private static Outcome outcome(MessagingException failure, boolean begun) {
        Delivery delivery = Delivery.failed(failure, begun);
        assertThat(delivery.answer()).isNotNull();
        return delivery.outcome();
    }
}
