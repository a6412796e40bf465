package be.egmont.it.harness;

import be.egmont.run.DemoMail;
import com.microsoft.playwright.Browser;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** One test's way through the house; whoever came along leaves with it. */
public final class Walk implements AutoCloseable {

    private final House house;
    private final Browser browser;
    private final List<Visit> visits = new ArrayList<>();

    Walk(House house, Browser browser) {
        this.house = house;
        this.browser = browser;
    }

    /** Somebody of the demo, signed in, who reads French. */
    public Visit as(String subject) {
        return as(subject, "fr");
    }

    public Visit as(String subject, String language) {
        return as(subject, language, Visit.DESK);
    }

    /** Somebody of the demo with a screen of that width. */
    public Visit as(String subject, String language, int width) {
        speaks(subject, language);
        Visit visit = stranger(language, width);
        visit.signIn(subject);
        return visit;
    }

    /** Whatever language another test has left to him: an account remembers its own. */
    private void speaks(String subject, String language) {
        try (Connection connection = connect();
                PreparedStatement account =
                        connection.prepareStatement("UPDATE account SET language = ? WHERE subject = ?")) {
            account.setString(1, language.toUpperCase(Locale.ROOT));
            account.setString(2, subject);
            account.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Somebody who has not signed in. */
    public Visit stranger() {
        return stranger("fr", Visit.DESK);
    }

    /** Somebody who has not signed in, with a screen of that width. */
    public Visit stranger(String language, int width) {
        Visit visit = new Visit(browser, house.url(), language, width);
        visits.add(visit);
        return visit;
    }

    /** The database behind it, to make what only time or another system would make. */
    public Connection connect() throws SQLException {
        return house.connect();
    }

    /** The letters to that address that the mail server has taken, the oldest first. */
    public List<DemoMail.Received> letters(String address) {
        return house.mail().received().stream()
                .filter(letter -> letter.to().contains("<" + address + ">"))
                .toList();
    }

    /** A mail server elsewhere returns a letter by that notification. */
    public void returned(MimeMessage notification) {
        house.mail().returned(notification);
    }

    /** What goes wrong between the house and its mail server. */
    public MailFaults mail() {
        return house.mailFaults();
    }

    /** Something that is so until it is closed. */
    public interface Meanwhile extends AutoCloseable {
        @Override
        void close() throws SQLException;
    }

    /** The database takes nobody in until that is closed. */
    public Meanwhile databaseAway() throws SQLException {
        house.database().shut();
        return house.database()::reopen;
    }

    /** Where the server takes connections. */
    public Set<String> listening() {
        return Sockets.listening(house.process());
    }

    /** The lines of the server's log with that text in them. */
    public List<String> log(String text) {
        try (Stream<String> lines = Files.lines(house.log())) {
            return lines.filter(line -> line.contains(text)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Counts what its database is asked from now on. */
    public StatementCount statements() {
        return house.statements();
    }

    /** A token of the identity provider with these claims. */
    public String signed(Map<String, Object> claims) {
        return house.identities().signed(claims);
    }

    /** Whom the house trusts, and as whom the provider knows the house. */
    public Map<String, String> settings() {
        return house.identities().environment();
    }

    void photograph(Path name) {
        for (int i = 0; i < visits.size(); i++) {
            Path file = name.resolveSibling(name.getFileName() + "-" + i + ".png");
            visits.get(i).photograph(file);
            System.err.println("Where it stood: " + file);
        }
    }

    @Override
    public void close() {
        visits.forEach(Visit::close);
    }
}
