package be.egmont.run;

import java.util.Locale;
import java.util.OptionalLong;

/** What the terminal says when all is ready. */
final class Greeting {

    private final Progress progress;
    private final Choices choices;

    Greeting(Progress progress, Choices choices) {
        this.progress = progress;
        this.choices = choices;
    }

    void say(PayaraMicro server, Postgres database, Identities identities, DemoMail mail) {
        progress.say("");
        progress.say(
                String.format(Locale.ROOT, "Egmont is ready after %.0f s:  %s", progress.sinceStart(), server.url()));
        progress.say("");
        identities.hints().forEach(progress::say);
        for (DemoPerson person : DemoUsers.all()) {
            progress.say(String.format(
                    "  %-23s %-33s %s", person.name(), person.role().get("en"), person.hint()));
        }
        progress.say("");
        progress.say("Letters that Egmont sends are read at " + mail.url());
        memory(server, database);
        progress.say("Data: " + choices.folders().data() + "   Logs: "
                + choices.folders().log());
        progress.say("Ctrl-C stops everything; the data stay. -Dreset starts afresh, -Dport=9090 elsewhere.");
    }

    private void memory(PayaraMicro server, Postgres database) {
        OptionalLong here = Memory.ownMebibytes();
        OptionalLong there = Memory.mebibytes(server.process());
        OptionalLong data = database.process().map(Memory::mebibytes).orElseGet(OptionalLong::empty);
        if (here.isPresent() && there.isPresent() && data.isPresent()) {
            progress.say(String.format(
                    "Memory: server %d MiB, database %d MiB, this process with the identity provider %d MiB; together %d MiB",
                    there.getAsLong(),
                    data.getAsLong(),
                    here.getAsLong(),
                    there.getAsLong() + data.getAsLong() + here.getAsLong()));
        }
    }
}
