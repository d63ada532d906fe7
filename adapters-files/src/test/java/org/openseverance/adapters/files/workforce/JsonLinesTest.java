package org.openseverance.adapters.files.workforce;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openseverance.domain.workforce.Fact;
import org.openseverance.domain.workforce.RowFault;

class JsonLinesTest {

    private static final String NESTED = """
            {"employee_id": "A-1", "hire_date": "2017-08-21", "pay": {"rate": "1000.00", "currency": "USD", "period": "month"}, \
            "work_location": {"country": "US", "subdivision": "US-WA"}, "inputs": {"signed_release": "yes"}, \
            "separation": {"cause": "redundancy", "termination_date": "2026-06-30"}, "employer": {"headcount": 120}}
            """;

    private static final WorkforceOptions RELEASE = WorkforceOptions.builder()
            .addInputs(new InputColumn("signed_release", Fact.Kind.TEXT, 0, true, List.of()))
            .build();

    private static WorkforceReading read(String text) {
        return read(text, WorkforceOptions.none());
    }

    private static WorkforceReading read(String text, WorkforceOptions options) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return WorkforceFile.read("staff.jsonl", new ByteArrayInputStream(bytes), options);
    }

    private static List<String> faults(String text) {
        return read(text).faults().stream().map(RowFault::toString).toList();
    }

    @Test
    void aRecordIsReadAsTheEmployeeJsonSaysIt() {
        WorkforceReading reading = read(NESTED, RELEASE);

        assertEquals(List.of(), reading.faults());
        assertEquals("2017-08-21", TestFile.date(reading, Fact.HIRE_DATE, 0));
        assertEquals("2026-06-30", TestFile.date(reading, Fact.TERMINATION_DATE, 0));
        assertEquals("1000.00", TestFile.number(reading, Fact.BASE_PAY_RATE, 0));
        assertEquals("month", TestFile.word(reading, Fact.BASE_PAY_PERIOD, 0));
        assertEquals("US-WA", TestFile.word(reading, Fact.WORK_SUBDIVISION, 0));
        assertEquals("redundancy", TestFile.word(reading, Fact.CAUSE, 0));
        assertEquals("120", TestFile.number(reading, Fact.HEADCOUNT, 0));
        assertEquals(List.of("yes"), reading.workforce().dictionary("signed_release"));
        assertEquals("pay.rate", reading.columns().get("base_pay.rate"));
        assertEquals("inputs.signed_release", reading.columns().get("signed_release"));
        assertEquals(List.of(), reading.ignored());
    }

    @Test
    void aWholeLeaversRecordALineIsReadToo() {
        WorkforceReading reading = read(
                "{\"employee\": {\"employee_id\": \"A-1\", \"hire_date\": \"2017-08-21\", \"pay\": {\"rate\": 5, \"period\": \"hour\"}}, \"separation\": {\"notice_date\": \"2026-04-01\"}}\n");

        assertEquals(List.of(), reading.faults());
        assertEquals("A-1", TestFile.word(reading, Fact.EMPLOYEE_ID, 0));
        assertEquals("2026-04-01", TestFile.date(reading, Fact.NOTICE_DATE, 0));
        assertEquals("5.00", TestFile.number(reading, Fact.BASE_PAY_RATE, 0));
    }

    @Test
    void linesSayTheSameAsRowsOfCsv() {
        WorkforceReading csv = TestFile.read("""
                employee_id,hire_date,department,base_pay_rate,base_pay_period
                A-1,2017-08-21,Sales,156000.10,year
                A-2,,"Marketing, EU",98000,year
                A-2,2021-03-01,Sales,98000,year
                A-4,not yet,Sales,90000,year
                """);
        WorkforceReading json = read("""
                {"employee_id": "A-1", "hire_date": "2017-08-21", "department": "Sales", "base_pay_rate": "156000.10", "base_pay_period": "year"}
                {"employee_id": "A-2", "department": " Marketing, EU ", "base_pay.rate": 98000, "base_pay_period": "year", "hire_date": null}
                {"employee_id": "A-2", "hire_date": "2021-03-01", "department": "Sales", "base_pay_rate": 98000, "base_pay_period": "year"}
                {"employee_id": "A-4", "hire_date": "not yet", "department": "Sales", "base_pay_rate": 90000, "base_pay_period": "year"}
                """.replace("base_pay.rate", "base_pay_rate"));

        assertEquals(2, json.rowsUsed());
        assertEquals(csv.rowsUsed(), json.rowsUsed());
        assertEquals(
                csv.faults().stream()
                        .map(fault -> fault.field() + fault.value())
                        .toList(),
                json.faults().stream()
                        .map(fault -> fault.field() + fault.value())
                        .toList());
        assertEquals(List.of(3, 4), json.faults().stream().map(RowFault::row).toList());
        for (Fact fact : List.of(Fact.EMPLOYEE_ID, Fact.DEPARTMENT, Fact.BASE_PAY_PERIOD)) {
            assertEquals(csv.workforce().dictionary(fact), json.workforce().dictionary(fact));
        }
        assertEquals("156000.10", TestFile.number(json, Fact.BASE_PAY_RATE, 0));
        assertEquals(csv.columns().keySet(), json.columns().keySet());
    }

    @ParameterizedTest
    @CsvSource({"0.1", "1234567.89", "123456789012345.67", "0.30000000000000004"})
    void aNumberIsTakenAsItIsWrittenWhetherInQuotesOrNot(String number) {
        WorkforceOptions eightDecimals = WorkforceOptions.builder()
                .addInputs(new InputColumn("score", Fact.Kind.NUMBER, 17))
                .build();
        WorkforceReading reading = read(
                "{\"employee_id\": 1, \"score\": %s}\n{\"employee_id\": 2, \"score\": \"%s\"}\n"
                        .formatted(number, number),
                eightDecimals);

        assertEquals(List.of(), reading.faults());
        for (long cell : reading.workforce().numbers("score")) {
            BigDecimal read = BigDecimal.valueOf(cell, reading.workforce().decimals("score"));
            assertEquals(0, read.compareTo(new BigDecimal(number)), read::toString);
        }
    }

    @Test
    void aBrokenLineIsAFaultOfItsRowAndTheRunGoesOn() {
        String good = "{\"employee_id\": \"%s\", \"hire_date\": \"2020-01-01\"}\n";
        String text = good.formatted("A") + "{\"employee_id\": \"B\", \"hire_date\": }\n" + "\n" + "[1]\n" + "{}\n"
                + "{\"employee_id\": \"C\"} {\"employee_id\": \"D\"}\n" + "{\"hire_date\": \"2020-01-01\"}\r\n"
                + "{\"employee_id\": \"E\", \"employee_id\": \"F\"}\n" + good.formatted("A")
                + good.formatted("G").strip();
        WorkforceReading reading = read(text);

        assertEquals(2, reading.rowsUsed());
        assertEquals(6, reading.rowsFaulty());
        assertEquals(
                List.of(
                        "row 2: '{\"employee_id\": \"B\", \"hire_date\": ' is broken JSON near character 35; one object on a line was expected",
                        "row 4: is no JSON object; one for each employee was expected",
                        "row 6: '{\"employee_id\": \"C\"}' has something after its JSON object; each employee needs a line",
                        "row 7, employee_id: is empty",
                        "row 8: '{\"employee_id\": \"E\", \"employee_id\": \"' has the key employee_id twice",
                        "row 9, employee_id: 'A' is also on row 1"),
                reading.faults().stream().map(RowFault::toString).toList());
        assertTrue(reading.notes().contains("2 rows are blank and were passed over"), reading.notes()::toString);
        assertEquals(10, reading.workforce().sourceRow(1));
    }

    @Test
    void aBrokenLineIsShownOnlyIfItIsKnownWhoseItIs() {
        WorkforceReading reading = read(
                "{\"employee_id\": \"A\"}\n{\"employee_id\": \"B\", \"pay_rate\": 1x}\n{\"pay_rate\": 1x, \"employee_id\": \"C\"}\n");

        assertEquals(
                List.of("B {\"employee_id\": \"B\", \"pay_rate\": 1", "null "),
                reading.faults().stream()
                        .map(fault -> fault.employeeId() + " " + fault.value())
                        .toList());
    }

    @Test
    void aKeyThatStandsOnOneLineOnlyIsReadThere() {
        WorkforceReading reading =
                read("{\"employee_id\": \"A\"}\n{\"employee_id\": \"B\", \"department\": \"Sales\"}\n");

        assertEquals(List.of(), reading.faults());
        assertEquals("unknown", TestFile.word(reading, Fact.DEPARTMENT, 0));
        assertEquals("Sales", TestFile.word(reading, Fact.DEPARTMENT, 1));
    }

    @Test
    void whatIsNotReadIsListed() {
        WorkforceReading reading = read("""
                {"employee_id": "A", "pay_history": [{"from": "2020-01-01"}], "colour": "red", "benefits": {"rate": 5, "currency": "USD"}}
                {"employee_id": "B", "absences": [], "pay_history": [], "tags": ["x"], "inputs": {"hire_date": "2020-01-01"}}
                """);

        assertEquals(2, reading.rowsUsed());
        assertEquals(
                List.of("colour", "benefits.currency", "inputs.hire_date", "pay_history", "absences", "tags"),
                reading.ignored());
        assertEquals(
                List.of("pay_history stands on 2 rows", "absences stands on 1 rows"),
                reading.notes().stream()
                        .map(note -> note.substring(0, note.indexOf(" and")))
                        .toList());
    }

    @Test
    void aListWhereAFactBelongsIsAFault() {
        assertEquals(
                List.of("row 2, hire_date: is a list; one value was expected"),
                faults(
                        "{\"employee_id\": 1, \"hire_date\": \"2020-01-01\"}\n{\"employee_id\": 2, \"hire_date\": [\"2020-01-01\"]}\n"));
    }

    @Test
    void anIdThatIsNeitherTextNorNumberIsAFault() {
        assertEquals(
                List.of(
                        "row 1, employee_id: 'true' is neither a text nor a number",
                        "row 2, employee_id: 'false' is neither a text nor a number",
                        "row 3, employee_id: is a list; one value was expected",
                        "row 4, employee_id: is an object; one value was expected"),
                faults("""
                        {"employee_id": true}
                        {"employee_id": false}
                        {"employee_id": ["A"]}
                        {"employee_id": {"id": "A"}}
                        {"employee_id": 7}
                        """));
    }

    /** Nothing would say that everybody is in no department. */
    @Test
    void aListOrAnObjectUnderTheKeyOfAFactIsAFaultOnEveryLine() {
        String lines = """
                {"employee_id": 1, "department": {"id": 5, "label": "Sales"}}
                {"employee_id": 2, "department": {"id": 6, "label": "Marketing"}}
                {"employee_id": 3, "job_title": ["Clerk"], "department": null}
                """;
        assertEquals(
                List.of(
                        "row 1, department: is an object; one value was expected",
                        "row 2, department: is an object; one value was expected",
                        "row 3, job_title: is a list; one value was expected"),
                faults(lines));

        WorkforceReading mapped = read(
                lines,
                WorkforceOptions.builder()
                        .putMap("dept", "department.label")
                        .putConstants("job_title", "Clerk")
                        .build());
        assertEquals(List.of(), mapped.faults());
        assertEquals("Sales", TestFile.word(mapped, Fact.DEPARTMENT, 0));
        assertEquals(List.of("department.id", "department", "job_title"), mapped.ignored());
    }

    @Test
    void aFactWithPartsIsReadWholeOrInPartsOnEachLine() {
        WorkforceReading reading = read("""
                {"employee_id": 1, "work_location": "US-TX"}
                {"employee_id": 2, "work_location": {"country": "US"}, "variable_pay": {"rate": 5, "period": "year"}}
                """);
        assertEquals(List.of(), reading.faults());
        assertEquals("US", TestFile.word(reading, Fact.WORK_COUNTRY, 1));
    }

    @Test
    void aFactThatIsReadFromElsewhereMayHaveAListOrAnObjectToo() {
        WorkforceReading reading = read("""
                {"employee_id": 1, "agency": ["x"], "department": {"id": 5, "name": "Sales"}}
                {"employee_id": 2, "dept": {"id": 6}}
                """);
        assertEquals(List.of(), reading.faults());
        assertEquals("Sales", TestFile.word(reading, Fact.DEPARTMENT, 0));
    }

    /** Two halves would be kept as the same sign, so two people as one. */
    @Test
    void aCharacterThatNoTextCanBeKeptWithIsAFaultOfItsRow() {
        WorkforceReading reading = read("""
                {"employee_id": "A", "department": "Sales \\ud83d\\ude00", "colour": "\\u0000"}
                {"employee_id": "B\\u0000"}
                {"employee_id": "\\ud800"}
                {"employee_id": "\\ud801"}
                {"employee_id": "E", "department": "\\u0000Sales"}
                {"employee_id": "F", "department": "Sales", "job_title": "\\ude00\\ud83d", "hire_date": "\\u0000"}
                {"employee_id": "G", "col\\u0000our": "red"}
                """);

        assertEquals(
                List.of(
                        "row 2, employee_id: 'B\uFFFD' has the character U+0000, which no text may have",
                        "row 3, employee_id: '\uFFFD' has half a character, U+D800 without its other half",
                        "row 4, employee_id: '\uFFFD' has half a character, U+D801 without its other half",
                        "row 5, department: '\uFFFDSales' has the character U+0000, which no text may have",
                        "row 6, job_title: '\uFFFD\uFFFD' has half a character, U+DE00 without its other half",
                        "row 6, hire_date: '\uFFFD' has the character U+0000, which no text may have",
                        "row 7: '{\"employee_id\": \"G\", \"col\\u0000our\": \"' has a key that has the character U+0000, which no text may have"),
                reading.faults().stream().map(RowFault::toString).toList());
        assertEquals(1, reading.rowsUsed());
        assertEquals(
                List.of("Sales \ud83d\ude00"),
                reading.workforce().dictionary(Fact.DEPARTMENT).subList(0, 1));
        assertEquals(List.of("colour"), reading.ignored());
    }

    @Test
    void wordsThatAnInputDoesNotAcceptAreFaultsOfTheirRows() {
        WorkforceReading reading = read(
                "{\"employee_id\": 1, \"signed_release\": true}\n{\"employee_id\": 2, \"signed_release\": \"N\"}\n{\"employee_id\": 3, \"signed_release\": \"maybe\"}\n",
                RELEASE);

        assertEquals(
                List.of("yes", "no"),
                reading.workforce().dictionary("signed_release").subList(0, 2));
        assertEquals(
                List.of("row 3, signed_release: 'maybe' is not yes or no"),
                reading.faults().stream().map(RowFault::toString).toList());
    }

    @Test
    void keysAreMappedAndConstantsGivenAsForCsv() {
        WorkforceReading reading = read(
                "{\"employee_id\": 1, \"dates\": {\"joined\": \"03/04/2017\"}}\n",
                WorkforceOptions.builder()
                        .putMap("hire_date", "dates.joined")
                        .putDateFormats("hire_date", "dd/MM/yyyy")
                        .putConstants("base_pay.period", "month")
                        .build());

        assertEquals("2017-04-03", TestFile.date(reading, Fact.HIRE_DATE, 0));
        assertEquals("month", TestFile.word(reading, Fact.BASE_PAY_PERIOD, 0));
    }

    @Test
    void aFileThatIsNoJsonLinesIsRefusedWithWhatToDo() {
        for (String text :
                List.of("[\n{\"employee_id\": 1},\n{\"employee_id\": 2}\n]\n", "{\n\"employee_id\": 1\n}\n")) {
            List<String> problems = new ArrayList<>();
            try {
                read(text);
            } catch (UnreadableWorkforce unreadable) {
                problems.addAll(unreadable.problems());
            }
            String what = text.startsWith("[")
                    ? "is one JSON list, not a JSON object on each line"
                    : "no line is a JSON object";
            assertTrue(
                    problems.contains(
                            what + "\n    Write each employee as one object on one line, without a list around them"),
                    problems::toString);
        }
    }

    @Test
    void theFormatIsToldByTheOptionTheNameOrTheFirstSign(@TempDir Path folder) throws IOException {
        String text = "{\"employee_id\": \"A\"}\n";
        for (String name : List.of("staff.jsonl", "staff.NDJSON", "the body", "staff.jsonl.gz")) {
            Path file = folder.resolve(name);
            Files.write(file, name.endsWith(".gz") ? zipped(text) : text.getBytes(StandardCharsets.UTF_8));
            assertEquals(1, WorkforceFile.read(file, WorkforceOptions.none()).rowsUsed(), name);
        }
        assertEquals(
                1,
                WorkforceFile.read(
                                "staff.txt",
                                new ByteArrayInputStream(("7\n" + text).getBytes(StandardCharsets.UTF_8)),
                                WorkforceOptions.builder()
                                        .format(WorkforceFormat.JSON_LINES)
                                        .build())
                        .rowsFaulty());
    }

    private static byte[] zipped(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    @Test
    void bytesThatAreNotUtf8CostTheirRow() {
        byte[] bytes = "{\"employee_id\": \"A\"}\n{\"employee_id\": \"Z\u00fcrich\"}\n{\"employee_id\": \"C\"}\n"
                .getBytes(StandardCharsets.ISO_8859_1);
        WorkforceReading reading =
                WorkforceFile.read("staff.jsonl", new ByteArrayInputStream(bytes), WorkforceOptions.none());

        assertEquals(2, reading.rowsUsed());
        assertEquals(
                "has a character that is not UTF-8", reading.faults().get(0).message());
    }

    @Test
    void aLineWithoutEndCostsOneRowAndNoMemory() {
        String text = "{\"employee_id\": \"A\"}\n{\"employee_id\": \"" + "x".repeat(5_000_000)
                + "\"}\n{\"employee_id\": \"C\"}\n";
        WorkforceReading reading = read(text);

        assertEquals(2, reading.rowsUsed());
        assertTrue(reading.faults().get(0).message().startsWith("is longer than"), reading.faults()::toString);
        assertTrue(reading.faults().get(0).value().length() <= 200);
    }

    @Test
    void aThousandDifferentKeysAreEnough() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 1_200; i++) {
            text.append("{\"employee_id\": ")
                    .append(i)
                    .append(", \"key")
                    .append(i)
                    .append("\": 1}\n");
        }
        WorkforceReading reading = read(text.toString());

        assertEquals(999, reading.rowsUsed());
        assertEquals(201, reading.rowsFaulty());
    }

    @Test
    void damagedFilesGiveRowsOrFaultsOrAQuestionAndNothingElse() {
        Random random = new Random(20_261_122);
        String valid = IntStream.range(0, 20)
                .mapToObj(i -> NESTED.replace("A-1", "A-" + i))
                .collect(Collectors.joining());
        int used = 0;
        for (int i = 0; i < 300; i++) {
            StringBuilder text = new StringBuilder(valid);
            for (int change = 0; change < 6; change++) {
                text.setCharAt(random.nextInt(text.length()), "{}[]\",:\\\n0aé-".charAt(random.nextInt(13)));
            }
            try {
                WorkforceReading reading = read(text.toString(), RELEASE);
                assertEquals(reading.rowsRead(), reading.rowsUsed() + reading.rowsFaulty());
                used += reading.rowsUsed();
                reading.faults()
                        .forEach(fault ->
                                assertTrue(fault.row() >= 1 && !fault.message().isBlank()));
            } catch (UnreadableWorkforce refused) {
                assertTrue(refused.getMessage().contains("both mean"), refused::getMessage);
            }
        }
        assertTrue(used > 1_000, "rows used: " + used);
    }
}
