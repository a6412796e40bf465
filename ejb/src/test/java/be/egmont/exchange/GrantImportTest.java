package be.egmont.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class GrantImportTest {

    private static final String HEAD = "account,role,edition,delegation,until,reason";

    private static List<String> problems(String... rows) {
        String[] lines = new String[rows.length + 1];
        lines[0] = HEAD;
        System.arraycopy(rows, 0, lines, 1, rows.length);
        return Files.problems(ImportKind.GRANTS, Files.text(lines), Files.known(ImportKind.PEOPLE)).stream()
                .map(problem -> problem.row() + " " + problem.column() + " " + problem.key())
                .toList();
    }

    @Test
    void aGoodFileIsGood() {
        assertThat(problems(
                        "nele@egmont.example,organiser,2026,,2026-02-06,Replaces Joris",
                        "marieke.lejeune,delegation-manager,,ENABEL,,Liaison",
                        "marieke.lejeune,reporter,,,,Reads the reports"))
                .isEmpty();
    }

    @Test
    void eachMistakeIsSaidWhereItStands() {
        assertThat(problems(
                        "nele,king,,,,Long live",
                        "nele,organiser,1830,,,Too early",
                        "nele,delegation-manager,,ATLANTIS,,Under water",
                        "nele,organiser,,ABJ,,Not a manager",
                        "nele,administrator,2026,,,Not for one edition",
                        "nele,reporter,,,tomorrow,Soon",
                        "nele,protocol,,,,x",
                        ",protocol,,,,Nobody"))
                .containsExactly(
                        "2 role exchange.problem.unknown-role",
                        "3 edition exchange.problem.unknown-edition",
                        "4 delegation exchange.problem.unknown-delegation",
                        "5 delegation exchange.problem.delegation-role",
                        "6 edition exchange.problem.administrator-edition",
                        "7 until exchange.problem.date",
                        "8 reason exchange.problem.too-short",
                        "9 account exchange.problem.missing");
    }

    @Test
    void aRoleStandsOnceForAPerson() {
        assertThat(problems("nele,reporter,,,,Once", "Nele,reporter,,,,Twice")).hasSize(1);
    }
}
