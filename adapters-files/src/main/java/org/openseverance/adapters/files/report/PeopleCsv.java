package org.openseverance.adapters.files.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.StringWriter;
import java.util.List;
import org.openseverance.application.whatif.ComparedPeople.Person;

/** Winners or losers as CSV, a person a row. */
public final class PeopleCsv {

    private PeopleCsv() {}

    /** Some of the people. */
    public static String text(List<Person> people, boolean withHeader) {
        StringWriter text = new StringWriter();
        CsvWriter csv = CsvWriter.builder().bufferSize(0).build(text);
        if (withHeader) {
            csv.writeRecord("row", "employee_id", "before", "after", "difference");
        }
        for (Person person : people) {
            csv.writeRecord(
                    Integer.toString(person.sourceRow()),
                    person.employeeId() == null ? "" : ReportCsv.harmless(person.employeeId()),
                    person.before().amount().toPlainString(),
                    person.after().amount().toPlainString(),
                    person.difference().amount().toPlainString());
        }
        return text.toString();
    }
}
