package be.egmont.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RealmTest {

    private static final String APPLICATION = "http://localhost:8080";

    private final List<DemoPerson> people = DemoUsers.all();
    private final String json = new Realm(APPLICATION, "client secret", "device secret", "password").json(people);

    @Test
    void theClientTakesPkceAndKnowsItsAddresses() throws ParseException {
        Map<?, ?> client = client(Realm.CLIENT);
        assertThat(client.get("secret")).isEqualTo("client secret");
        assertThat(client.get("redirectUris")).isEqualTo(List.of(APPLICATION + "/sign-in/return"));
        assertThat(client.get("attributes").toString())
                .contains("pkce.code.challenge.method=S256")
                .contains("post.logout.redirect.uris=" + APPLICATION + "/sign-in/out")
                .contains("backchannel.logout.url=" + APPLICATION + "/sign-in/back-channel");
        assertThat(client(Realm.DEVICE).get("secret")).isEqualTo("device secret");
    }

    @Test
    void everybodyIsThereWithGroupsThatExist() throws ParseException {
        Map<String, Object> realm = JSONObjectUtils.parse(json);
        List<?> groups = (List<?>) realm.get("groups");
        List<String> names = groups.stream()
                .map(group -> "/" + ((Map<?, ?>) group).get("name"))
                .toList();
        List<?> users = (List<?>) realm.get("users");
        assertThat(users).hasSize(people.size() + 1);
        for (Object user : users) {
            List<?> of = (List<?>) ((Map<?, ?>) user).get("groups");
            assertThat(names).containsAll(of.stream().map(Object::toString).toList());
        }
        // it is a column of 36 letters there
        assertThat(people).allSatisfy(person -> assertThat(person.sub()).hasSizeLessThanOrEqualTo(36));
    }

    private Map<?, ?> client(String id) throws ParseException {
        List<?> clients = (List<?>) JSONObjectUtils.parse(json).get("clients");
        return clients.stream()
                .map(client -> (Map<?, ?>) client)
                .filter(client -> client.get("clientId").equals(id))
                .findFirst()
                .orElseThrow();
    }
}
