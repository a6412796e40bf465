package be.egmont.it.ejb;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** What becomes of a file on its way, or in the hands of somebody who means harm; the same for the same seed. */
final class Damage {

    private static final int HUGE = 300_000;

    private final Random random;

    Damage(long seed) {
        random = new Random(seed);
    }

    byte[] to(byte[] file) {
        boolean packed = file[0] == 'P' && file[1] == 'K';
        return switch (random.nextInt(packed ? 8 : 6)) {
            case 0 -> flipped(file, 1 + random.nextInt(8));
            case 1 -> Arrays.copyOf(file, random.nextInt(file.length));
            case 2 -> spliced(file);
            case 3 -> without(file);
            case 4 -> packed ? inside(file, part -> flipped(part, 1 + random.nextInt(3))) : flipped(file, 1);
            case 5 -> packed ? inside(file, this::rewritten) : rewritten(file);
            case 6 -> inside(file, part -> Arrays.copyOf(part, random.nextInt(part.length + 1)));
            default -> inside(file, part -> new byte[random.nextBoolean() ? 48 * 1024 * 1024 : 0]);
        };
    }

    private byte[] flipped(byte[] file, int bits) {
        byte[] bad = file.clone();
        for (int i = 0; i < bits && bad.length > 0; i++) {
            bad[random.nextInt(bad.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return bad;
    }

    /** A part of it a second time. */
    private byte[] spliced(byte[] file) {
        int from = random.nextInt(file.length);
        int length = random.nextInt(file.length - from);
        int to = random.nextInt(file.length);
        return ByteBuffer.allocate(file.length + length)
                .put(file, 0, to)
                .put(file, from, length)
                .put(file, to, file.length - to)
                .array();
    }

    private byte[] without(byte[] file) {
        int from = random.nextInt(file.length);
        int length = random.nextInt(Math.min(200, file.length - from));
        return ByteBuffer.allocate(file.length - length)
                .put(file, 0, from)
                .put(file, from + length, file.length - from - length)
                .array();
    }

    /** Letters, digits and marks that mean something else, or far too many of them. */
    private byte[] rewritten(byte[] file) {
        String text = new String(file, StandardCharsets.UTF_8);
        int at = random.nextInt(text.length());
        String bad = switch (random.nextInt(8)) {
            case 0 -> text.substring(0, at) + "x".repeat(random.nextInt(HUGE)) + text.substring(at);
            case 1 -> text.substring(0, at) + "\"" + text.substring(at);
            case 2 -> text.substring(0, at) + "\u0000\u0007" + text.substring(at);
            case 3 -> text.substring(0, at) + "&a;<!DOCTYPE x>" + text.substring(at);
            case 4 ->
                text.replaceFirst("<table:table-cell", "<table:table-cell table:number-columns-repeated=\"999999\"");
            case 5 -> text.replaceFirst("<table:table-row", "<table:table-row table:number-rows-repeated=\"1048576\"");
            case 6 -> text.replaceFirst(" r=\"[A-Z]+", " r=\"XFD");
            default -> text.replaceAll("[0-9]", String.valueOf(random.nextInt(10)));
        };
        return bad.getBytes(StandardCharsets.UTF_8);
    }

    private interface Change {
        byte[] of(byte[] part);
    }

    /** The parts of a packed file, one of them changed. */
    private byte[] inside(byte[] file, Change change) {
        Map<String, byte[]> parts = TableFiles.parts(file);
        List<String> names = new ArrayList<>(parts.keySet());
        parts.computeIfPresent(names.get(random.nextInt(names.size())), (name, part) -> change.of(part));
        return TableFiles.packed(parts);
    }
}
