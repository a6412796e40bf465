package be.egmont.needs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is sealed opens with its key, as its row of its participant, unchanged; and in no other way. */
class NeedsSealTest {

    private static final String FIRST = key("2026", 1);
    private static final String SECOND = key("2027", 2);
    private static final UUID ROW = new UUID(1, 2);
    private static final UUID PARTICIPANT = new UUID(3, 4);
    private static final byte[] TEXT = "Arachides".getBytes(StandardCharsets.UTF_8);

    private static String key(String name, long seed) {
        byte[] bytes = new byte[32];
        new Random(seed).nextBytes(bytes);
        return name + ":" + Base64.getEncoder().encodeToString(bytes);
    }

    private static NeedsSeal with(String current, String former) {
        return new NeedsSeal(NeedsKeys.of(current, former).orElseThrow());
    }

    @Test
    void opensWhatItHasSealed() {
        NeedsSeal seal = with(FIRST, "");
        byte[] sealed = seal.seal(ROW, PARTICIPANT, TEXT);
        assertThat(seal.open("2026", ROW, PARTICIPANT, sealed)).contains(TEXT);
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("Arachides");
    }

    @Test
    void noBitOfItIsAnother() {
        NeedsSeal seal = with(FIRST, "");
        byte[] sealed = seal.seal(ROW, PARTICIPANT, TEXT);
        for (int bit = 0; bit < sealed.length * Byte.SIZE; bit++) {
            byte[] bent = sealed.clone();
            bent[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
            assertThat(seal.open("2026", ROW, PARTICIPANT, bent))
                    .as("bit %d", bit)
                    .isEmpty();
        }
        for (int length = 0; length < sealed.length; length++) {
            assertThat(seal.open("2026", ROW, PARTICIPANT, Arrays.copyOf(sealed, length)))
                    .as("cut to %d", length)
                    .isEmpty();
        }
    }

    @Test
    void isOfNoOtherRowNorParticipantNorKey() {
        NeedsSeal seal = with(SECOND, FIRST);
        byte[] sealed = seal.seal(ROW, PARTICIPANT, TEXT);
        assertThat(seal.open("2027", new UUID(1, 3), PARTICIPANT, sealed)).isEmpty();
        assertThat(seal.open("2027", ROW, new UUID(3, 5), sealed)).isEmpty();
        assertThat(seal.open("2027", PARTICIPANT, ROW, sealed)).isEmpty();
        assertThat(seal.open("2026", ROW, PARTICIPANT, sealed))
                .as("the name of another key")
                .isEmpty();
        assertThat(seal.open("2025", ROW, PARTICIPANT, sealed))
                .as("a key that nobody knows")
                .isEmpty();
        assertThat(with(key("2027", 3), "").open("2027", ROW, PARTICIPANT, sealed))
                .as("another key of that name")
                .isEmpty();
    }

    @Test
    void aFormerKeyOpensAndTheCurrentOneSeals() {
        byte[] old = with(FIRST, "").seal(ROW, PARTICIPANT, TEXT);
        NeedsSeal seal = with(SECOND, FIRST);
        assertThat(seal.open("2026", ROW, PARTICIPANT, old)).contains(TEXT);
        assertThat(seal.key()).isEqualTo("2027");
        byte[] again = seal.seal(ROW, PARTICIPANT, TEXT);
        assertThat(with(SECOND, "").open("2027", ROW, PARTICIPANT, again)).contains(TEXT);
        assertThat(with(SECOND, "").open("2026", ROW, PARTICIPANT, old)).isEmpty();
    }

    @Test
    void neverSealsTwiceAlike() {
        NeedsSeal seal = with(FIRST, "");
        Set<String> nonces = new HashSet<>();
        IntStream.range(0, 2000)
                .forEach(one -> nonces.add(Arrays.toString(Arrays.copyOf(seal.seal(ROW, PARTICIPANT, TEXT), 12))));
        assertThat(nonces).hasSize(2000);
    }

    @Test
    void whatIsNoKeyIsRefusedWithoutBeingTold() {
        String short128 = "old:" + Base64.getEncoder().encodeToString(new byte[16]);
        for (String no : new String[] {"x", ":", "2026:", "2026:%%%", short128, FIRST + "AAAA", FIRST.substring(5)}) {
            assertThatThrownBy(() -> NeedsKeys.of(no, ""))
                    .as(no)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("egmont.needs.key")
                    .hasMessageNotContaining(FIRST.substring(5, 15));
        }
        assertThatThrownBy(() -> NeedsKeys.of("2026:" + Base64.getEncoder().encodeToString(new byte[32]), ""))
                .hasMessageContaining("not made at random");
        assertThatThrownBy(() -> NeedsKeys.of(FIRST, key("2026", 9))).hasMessageContaining("twice");
        assertThatThrownBy(() -> NeedsKeys.of(FIRST, key("2025", 1))).hasMessageContaining("twice");
        assertThatThrownBy(() -> NeedsKeys.of("", "nonsense")).hasMessageContaining("egmont.needs.keys.former");
        assertThat(NeedsKeys.of("", "")).isEmpty();
        assertThat(NeedsKeys.of(" ", FIRST))
                .as("nothing is sealed with a former key")
                .isEmpty();
        assertThat(NeedsKeys.of(SECOND, FIRST).orElseThrow().toString()).isEqualTo("keys of needs 2026, 2027");
    }
}
