package be.egmont.run;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One run at a time for one data folder; and what a run that was cut off has left behind is found by the next. */
final class Occupancy implements AutoCloseable {

    private final FileChannel channel;
    private final Path server;

    private Occupancy(FileChannel channel, Path server) {
        this.channel = channel;
        this.server = server;
    }

    static Occupancy of(Path data) {
        FileChannel channel = null;
        try {
            // the lock is the operating system's: it is gone with the process, however that ended
            channel = FileChannel.open(data.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return new Occupancy(channel, data.resolve("server.pid"));
            }
            channel.close();
        } catch (OverlappingFileLockException e) {
            // the sentence below serves both cases
        } catch (IOException e) {
            throw new CannotStart("The folder " + data + " cannot be used: " + e.getMessage(), e);
        }
        throw new CannotStart("Egmont already runs with the data in " + data
                + ". Stop it there with Ctrl-C, or start a second one with -Ddata=DIR -Dport=PORT.");
    }

    void remember(ProcessHandle process) {
        try {
            Files.writeString(server, process.pid() + "\n" + beginning(process) + "\n");
        } catch (IOException e) {
            throw new CannotStart("The server's number cannot be noted in " + server + ": " + e.getMessage(), e);
        }
    }

    /** The server of a run that was cut off, if it still runs: that very process, not one that got its number. */
    Optional<ProcessHandle> leftBehind() {
        try {
            List<String> lines = Files.readAllLines(server);
            return ProcessHandle.of(Long.parseLong(lines.get(0)))
                    .filter(process -> beginning(process).equals(lines.get(1)));
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private static String beginning(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toString).orElse("");
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(server);
            channel.close();
        } catch (IOException e) {
            throw new CannotStart("The folder cannot be given back: " + e.getMessage(), e);
        }
    }
}
