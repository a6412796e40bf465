package be.egmont.web.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class WidgetScriptTest {

    private static String library() throws IOException {
        try (InputStream in =
                WidgetScriptTest.class.getResourceAsStream("/META-INF/resources/primefaces/components.js")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void whatPagesUseStaysAndTheRestGoes() throws IOException {
        String all = library();
        String cut = WidgetScript.cut(all);

        assertThat(WidgetScript.widgets(all)).hasSizeGreaterThan(60).containsAll(WidgetScript.USED);
        assertThat(WidgetScript.widgets(cut)).containsExactlyInAnyOrderElementsOf(WidgetScript.USED);
        assertThat(cut.length()).isLessThan(all.length() / 3);
    }

    @Test
    void bracketsInTextsAndPatternsCloseNothing() {
        String script = "var a={};PrimeFaces.widget.Rating=B.extend({a:\"}'\",b:/[/}]\\)/.test(x)?1/2:a/b});"
                + "PrimeFaces.widget.DataTable=B.extend({c:'{'});";

        assertThat(WidgetScript.cut(script)).isEqualTo("var a={};PrimeFaces.widget.DataTable=B.extend({c:'{'});");
    }

    @Test
    void whatIsWrittenInAnotherWayStaysAsItIs() {
        assertThat(WidgetScript.cut("PrimeFaces.widget.Rating={")).isEqualTo("PrimeFaces.widget.Rating={");
    }
}
