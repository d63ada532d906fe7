package org.openseverance.adapters.http.request;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.openseverance.domain.document.Fault;
import org.openseverance.domain.document.Faults;
import org.openseverance.domain.document.Node;
import org.openseverance.domain.document.Place;

/** Checks records by their Jakarta constraints. What is wrong is told at the place of the document where it stands, or was expected. */
final class Constraints {

    /** Without an expression language: messages have parameters only. In English on every machine. */
    private static final Validator VALIDATOR = Validation.byProvider(HibernateValidator.class)
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator(
                    Set.of(Locale.ENGLISH), Locale.ENGLISH, context -> Locale.ENGLISH, false))
            .buildValidatorFactory()
            .getValidator();

    private Constraints() {}

    /** Adds a fault for each violation, unless its place has a fault already. */
    static void check(Record bound, Node document, Faults faults) {
        Set<ConstraintViolation<Record>> found = VALIDATOR.validate(bound);
        if (found.isEmpty()) {
            return;
        }
        Set<String> told =
                faults.inOrder().stream().map(Fault::place).map(Place::pointer).collect(Collectors.toSet());
        List<? extends ConstraintViolation<?>> violations = found.stream()
                .sorted(Comparator.comparing(each -> each.getPropertyPath() + each.getMessage()))
                .toList();
        for (ConstraintViolation<?> violation : violations) {
            Place place = document.place();
            Node node = document;
            String name = "the body";
            for (Path.Node step : violation.getPropertyPath()) {
                for (String key : keys(step)) {
                    Node child = Places.child(node, key);
                    place = child == null ? place.child(key) : child.place();
                    node = child == null ? new Node.Mapping(Map.of(), place) : child;
                    name = key;
                }
            }
            if (!told.contains(place.pointer())) {
                faults.add(place, "\"" + name + "\" " + violation.getMessage());
            }
        }
    }

    /** A step of a property path is a name, an index into what was named before, or both. */
    private static List<String> keys(Path.Node step) {
        String index = step.getIndex() != null ? String.valueOf(step.getIndex()) : String.valueOf(step.getKey());
        boolean inside = step.isInIterable() && !index.equals("null");
        boolean named = step.getKind() == ElementKind.PROPERTY && step.getName() != null;
        String name = named ? RecordForm.key(step.getName()) : "";
        return inside ? (named ? List.of(index, name) : List.of(index)) : (named ? List.of(name) : List.of());
    }
}
