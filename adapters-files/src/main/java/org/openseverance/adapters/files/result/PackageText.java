package org.openseverance.adapters.files.result;

import static org.openseverance.adapters.files.result.JsonBuffer.piece;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openseverance.application.explain.Explanation;
import org.openseverance.domain.quote.LineResult;
import org.openseverance.domain.quote.SeparationPackage;
import org.openseverance.domain.resolve.ResolvedPlan;

/**
 * What is the same in every quote of a plan as it was resolved. No text of a person is in it.
 *
 * @param head the plan
 * @param awards of each award
 * @param readings the plan's readings, up to the first line
 * @param lines of each line
 */
record PackageText(byte[] head, List<AwardText> awards, byte[] readings, List<LineText> lines) {

    private static PackageText of(Explanation explanation, JsonBuffer json, ValueJson values) {
        SeparationPackage result = explanation.result();
        json.put(piece("{\"plan\":")).text(result.plan());
        json.put(piece(",\"title\":")).text(explanation.plan().title());
        byte[] head = json.field(",\"revision\":", result.revision()).take();
        json.put(piece(",\"readings\":")).words(result.readings());
        byte[] readings = json.put(piece(",\"lines\":[")).take();
        List<LineResult> lines = result.lines();
        Set<String> names = lines.stream().map(LineResult::name).collect(Collectors.toSet());
        return new PackageText(
                head,
                result.awards().stream()
                        .map(award -> AwardText.of(award, names, json))
                        .toList(),
                readings,
                IntStream.range(0, lines.size())
                        .mapToObj(i -> LineText.of(lines.get(i), lines.subList(0, i), json, values))
                        .toList());
    }

    /** The texts of packages that were told. For one thread. */
    static final class Known {

        private static final int MOST = 1_024;

        private final JsonBuffer json = new JsonBuffer();
        private final ValueJson values = new ValueJson(json);
        private final IdentityHashMap<ResolvedPlan, PackageText> texts = new IdentityHashMap<>();

        PackageText of(Explanation explanation) {
            ResolvedPlan plan = explanation.result().resolved();
            PackageText text = texts.get(plan);
            if (text == null) {
                if (texts.size() >= MOST) {
                    texts.clear();
                }
                text = PackageText.of(explanation, json, values);
                texts.put(plan, text);
            }
            return text;
        }
    }
}
