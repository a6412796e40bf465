package be.egmont.run;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What Keycloak is to know: the realm of {@code src/config/keycloak}, and what no file of the project may have in it, the
 * secrets, or what stands elsewhere already, the demo people and the address of Egmont.
 */
final class Realm {

    static final String NAME = "ministry";
    static final String CLIENT = "egmont";
    static final String DEVICE = "egmont-check-in";

    private final String application;
    private final String clientSecret;
    private final String deviceSecret;
    private final String password;

    Realm(String application, String clientSecret, String deviceSecret, String password) {
        this.application = application;
        this.clientSecret = clientSecret;
        this.deviceSecret = deviceSecret;
        this.password = password;
    }

    /** The file that Keycloak imports. */
    String json(List<DemoPerson> people) {
        Map<String, Object> realm = read();
        List<Object> users = new ArrayList<>(list(realm, "users"));
        people.forEach(person -> users.add(user(person)));
        realm.put("users", users);
        realm.put(
                "clients",
                list(realm, "clients").stream()
                        .map(client -> completed(map(client)))
                        .toList());
        return JSONObjectUtils.toJSONString(realm);
    }

    private Map<String, Object> completed(Map<String, Object> client) {
        if (DEVICE.equals(client.get("clientId"))) {
            client.put("secret", deviceSecret);
            return client;
        }
        client.put("secret", clientSecret);
        client.put("redirectUris", List.of(application + "/sign-in/return"));
        Map<String, Object> attributes = new HashMap<>(map(client.get("attributes")));
        attributes.put("post.logout.redirect.uris", application + "/sign-in/out");
        attributes.put("backchannel.logout.url", application + "/sign-in/back-channel");
        client.put("attributes", attributes);
        return client;
    }

    /** The same subject as with the other demo provider, so that both find the same person in the data. */
    private Map<String, Object> user(DemoPerson person) {
        Map<String, Object> user = new HashMap<>();
        user.put("id", person.sub());
        user.put("username", person.sub());
        user.put("enabled", true);
        user.put("firstName", person.givenName());
        user.put("lastName", person.familyName());
        user.put("email", person.sub() + "@egmont.example");
        user.put("emailVerified", true);
        user.put("credentials", List.of(Map.of("type", "password", "value", password, "temporary", false)));
        user.put("groups", person.groups().stream().map(group -> "/" + group).toList());
        return user;
    }

    private static Map<String, Object> read() {
        try (InputStream in = Objects.requireNonNull(Realm.class.getResourceAsStream("realm.json"))) {
            return JSONObjectUtils.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParseException e) {
            throw new CannotStart("src/config/keycloak/realm.json is no JSON: " + e.getMessage(), e);
        }
    }

    private static List<?> list(Map<String, Object> of, String name) {
        return (List<?>) of.get(name);
    }

    private static Map<String, Object> map(Object object) {
        Map<String, Object> copy = new HashMap<>();
        ((Map<?, ?>) object).forEach((key, value) -> copy.put(key.toString(), value));
        return copy;
    }
}
