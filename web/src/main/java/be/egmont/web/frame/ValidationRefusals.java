package be.egmont.web.frame;

import be.egmont.kernel.Refusal;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Maps violations of Bean Validation to refusals. */
final class ValidationRefusals {

    private ValidationRefusals() {}

    static List<Refusal> rules(ConstraintViolationException invalid, Words words) {
        return invalid.getConstraintViolations().stream()
                .map(violation -> rule(violation, words))
                .toList();
    }

    private static Refusal rule(ConstraintViolation<?> violation, Words words) {
        String rule = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName()
                .toLowerCase(Locale.ROOT);
        Map<String, Object> limits = violation.getConstraintDescriptor().getAttributes();
        Refusal refusal = new Refusal(
                words.containsKey("refusal.invalid-" + rule) ? "invalid-" + rule : "invalid",
                limits.getOrDefault("min", limits.getOrDefault("value", 0)),
                limits.getOrDefault("max", 0));
        String field = field(violation.getPropertyPath());
        return field == null ? refusal : refusal.at(field);
    }

    private static String field(Path path) {
        String last = null;
        for (Path.Node node : path) {
            last = node.getName();
        }
        return last;
    }
}
