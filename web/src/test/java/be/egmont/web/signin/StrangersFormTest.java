package be.egmont.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StrangersFormTest {

    @Test
    void theFieldsOfAForm() {
        assertThat(StrangersForm.fields("logout_token=a.b-c&x=%C3%A9+e"))
                .containsEntry("logout_token", "a.b-c")
                .containsEntry("x", "é e");
        assertThat(StrangersForm.fields("token=first&token=second")).containsEntry("token", "first");
        assertThat(StrangersForm.fields("")).isEmpty();
        assertThat(StrangersForm.fields("token=%zz")).isEmpty();
    }
}
