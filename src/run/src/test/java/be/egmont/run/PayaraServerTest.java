package be.egmont.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PayaraServerTest {

    @Test
    void anAttributeIsSetWhetherItWasThereOrNot() {
        assertThat(PayaraServer.with(
                        "<http xpowered-by=\"false\"><jmx-connector port=\"1\" enabled=\"true\"/><http-service/>",
                        "jmx-connector",
                        "enabled",
                        "false"))
                .isEqualTo("<http xpowered-by=\"false\"><jmx-connector enabled=\"false\" port=\"1\"/><http-service/>");
        assertThat(PayaraServer.with("<http a=\"b\"><http-service c=\"d\"/>", "http", "http2-enabled", "false"))
                .isEqualTo("<http http2-enabled=\"false\" a=\"b\"><http-service c=\"d\"/>");
    }
}
