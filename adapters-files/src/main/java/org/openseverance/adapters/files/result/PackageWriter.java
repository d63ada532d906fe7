package org.openseverance.adapters.files.result;

import static org.openseverance.adapters.files.result.JsonBuffer.piece;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openseverance.application.explain.Explanation;
import org.openseverance.application.explain.ManualValue;
import org.openseverance.application.explain.Question;
import org.openseverance.domain.money.Money;
import org.openseverance.domain.quote.LineResult;
import org.openseverance.domain.quote.SeparationPackage;

/** Writes packages straight as bytes, with the plans' own texts at hand. For one thread. */
final class PackageWriter {

    private static final byte[] EMPLOYEE_ID = piece(",\"employee_id\":");
    private static final byte[] AWARDS = piece(",\"awards\":[");
    private static final byte[] TOTALS = piece("],\"totals\":{");
    private static final byte[] CASH = piece("\"cash_to_employee\":");
    private static final byte[] COST = piece("\"cost_to_employer\":");
    private static final byte[] QUESTIONS = piece("},\"questions\":[");
    private static final byte[] END_OF_QUESTIONS = piece("]");
    private static final byte[] UNASKED = piece(",\"unasked_inputs\":");
    private static final byte[] WARNINGS = piece(",\"warnings\":");
    private static final byte[] OVERRIDE = piece(",\"override\":{\"computed\":");
    private static final byte[] WHY = piece(",\"reason\":");
    private static final byte[] BY = piece(",\"by\":");
    private static final byte[] END_OF_READ = piece("}");
    private static final byte[] END = piece("]}");

    private final Phrase outcome = new Phrase(",\"outcome\":", "");
    private final Phrase source = new Phrase(",\"source\":", "}");

    private final PackageText.Known texts = new PackageText.Known();
    private final JsonBuffer json = new JsonBuffer();
    private final ValueJson values = new ValueJson(json);
    private final AwardJson awards = new AwardJson(json, values);
    /** Where the value of each line begins and ends in the buffer. */
    private int[] written = new int[64];

    byte[] write(Explanation explanation) {
        return put(explanation).take();
    }

    /** As {@link #write}, without a copy. */
    LentBytes lend(Explanation explanation) {
        return put(explanation).lend();
    }

    private JsonBuffer put(Explanation explanation) {
        json.clear();
        SeparationPackage result = explanation.result();
        PackageText text = texts.of(explanation);
        json.put(text.head());
        String employeeId = explanation.leaver().employee().employeeId();
        if (employeeId != null && !employeeId.isEmpty()) {
            json.put(EMPLOYEE_ID).text(employeeId);
        }
        json.put(outcome.of(result.outcome().label()));
        json.put(AWARDS);
        awards.write(result.awards(), text.awards());
        totals(result.cash(), result.cost());
        json.put(QUESTIONS);
        questions(explanation.questions());
        json.put(END_OF_QUESTIONS);
        if (!explanation.unasked().isEmpty()) {
            json.put(UNASKED).texts(explanation.unasked());
        }
        json.put(WARNINGS).texts(result.warnings());
        json.put(text.readings());
        lines(result.lines(), text.lines(), explanation.manual());
        return json.put(END);
    }

    private void totals(@Nullable Money cash, @Nullable Money cost) {
        json.put(TOTALS);
        if (cash != null) {
            json.put(CASH);
            values.money(cash);
        }
        if (cost != null) {
            if (cash != null) {
                json.put(',');
            }
            json.put(COST);
            values.money(cost);
        }
    }

    private void questions(List<Question> questions) {
        for (int i = 0; i < questions.size(); i++) {
            if (i > 0) {
                json.put(',');
            }
            Question question = questions.get(i);
            json.put(ResultJson.bytes(generator -> QuestionJson.write(generator, question)));
        }
    }

    private void lines(List<LineResult> lines, List<LineText> texts, List<ManualValue> manual) {
        if (written.length < 2 * lines.size()) {
            written = new int[2 * lines.size()];
        }
        for (int i = 0; i < lines.size(); i++) {
            if (i > 0) {
                json.put(',');
            }
            LineResult line = lines.get(i);
            json.put(texts.get(i).head());
            written[2 * i] = json.length();
            values.value(line.value());
            written[2 * i + 1] = json.length();
            for (ManualValue value : manual) {
                manual(line, value);
            }
            reads(line, texts.get(i).reads());
            json.put(texts.get(i).end());
        }
    }

    private void manual(LineResult line, ManualValue value) {
        if (value.line().equals(line.name())) {
            json.put(OVERRIDE);
            values.value(line.computed());
            json.put(WHY).text(value.reason());
            json.put(BY).text(value.by()).put('}');
        }
    }

    private void reads(LineResult line, List<LineText.Read> texts) {
        for (int i = 0; i < texts.size(); i++) {
            LineText.Read text = texts.get(i);
            json.put(text.before());
            if (text.isWritten()) {
                json.again(written[2 * text.line()], written[2 * text.line() + 1]);
                continue;
            }
            LineResult.Read read = line.read(text.index());
            values.value(read.value());
            if (text.isParameter()) {
                json.put(read.source().isEmpty() ? END_OF_READ : source.of(read.source()));
            }
        }
    }
}
