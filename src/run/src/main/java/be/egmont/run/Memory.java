package be.egmont.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How much of the machine's memory a process and its children hold. Pages that several of them share are counted once,
 * so that sums are true. Known where there is {@code /proc}.
 */
public final class Memory {

    private static final Pattern SHARE = Pattern.compile("^Pss:\\s+(\\d+) kB", Pattern.MULTILINE);
    private static final int KIB_PER_MIB = 1024;

    private Memory() {}

    /** What the process and its children hold, in MiB; empty where nobody can tell. */
    public static OptionalLong mebibytes(ProcessHandle process) {
        OptionalLong own = kibibytes(process.pid());
        if (own.isEmpty()) {
            return own;
        }
        long children = process.descendants()
                .mapToLong(child -> kibibytes(child.pid()).orElse(0))
                .sum();
        return OptionalLong.of((own.getAsLong() + children) / KIB_PER_MIB);
    }

    /** This process without its children. */
    static OptionalLong ownMebibytes() {
        OptionalLong own = kibibytes(ProcessHandle.current().pid());
        return own.isEmpty() ? own : OptionalLong.of(own.getAsLong() / KIB_PER_MIB);
    }

    private static OptionalLong kibibytes(long pid) {
        try {
            Matcher share = SHARE.matcher(Files.readString(Path.of("/proc", Long.toString(pid), "smaps_rollup")));
            return share.find() ? OptionalLong.of(Long.parseLong(share.group(1))) : OptionalLong.empty();
        } catch (IOException e) {
            return OptionalLong.empty();
        }
    }
}
