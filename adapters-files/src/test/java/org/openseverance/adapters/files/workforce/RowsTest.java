package org.openseverance.adapters.files.workforce;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openseverance.domain.workforce.Fact;
import org.openseverance.domain.workforce.RowFault;

class RowsTest {

    private static final String HEADER = "employee_id,job_title,department,hire_date,pay_rate\n";

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void quotesHoldDelimitersQuotesAndLineEnds(String lineEnd) {
        String text = HEADER.replace("\n", lineEnd) + "1,\"a, \"\"b\"\"\",\"two" + lineEnd + "lines\",2020-01-01,5"
                + lineEnd + "2,c,d,2020-01-01,6" + lineEnd;
        WorkforceReading reading = TestFile.read(text);
        assertEquals(List.of(), reading.faults());
        assertEquals("a, \"b\"", TestFile.word(reading, Fact.JOB_TITLE, 0));
        assertEquals("two" + lineEnd + "lines", TestFile.word(reading, Fact.DEPARTMENT, 0));
        assertEquals(4, reading.workforce().sourceRow(1));
    }

    @Test
    void aForgottenQuoteCostsOneRow() {
        WorkforceReading reading = TestFile.read(HEADER + """
                1,"never closed,d,2020-01-01,5
                2,b,"in, quotes",2020-01-01,5
                3,c,d,2020-01-01,5
                """);
        assertEquals(
                List.of(
                        "row 2: '1,\"never closed,d,2020-01-01,5' a quote opens in cell 2 and does not close: the next quote is followed by 'i'"),
                reading.faults().stream().map(RowFault::toString).toList());
        assertEquals(2, reading.rowsUsed());
        assertEquals("in, quotes", TestFile.word(reading, Fact.DEPARTMENT, 0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "1,\"a,d,2020-01-01,5        | 1 | 1,\"a,d,2020-01-01,5",
                "\"1\",\"a\",\"d,2020-01-01,5  | 1 | \"1\",\"a\",\"d,2020-01-01,5",
                "1,a,d,2020-01-01,\"5        | 1 | 1,a,d,2020-01-01,\"5",
                "\"1,a,d,2020-01-01,5        |   | ``",
            })
    void aLineWithAForgottenQuoteIsOfThePersonWhoseIdStandsBeforeIt(String line, String id, String value) {
        WorkforceReading reading = TestFile.read(HEADER + line + "\n2,b,d,2020-01-01,5\n");

        assertEquals(1, reading.faults().size(), reading.faults().toString());
        RowFault fault = reading.faults().get(0);
        assertEquals(id, fault.employeeId());
        assertEquals(value, fault.value(), "kept only if it can be erased");
        assertEquals(1, reading.rowsUsed());
    }

    @Test
    void whatIsLeftOfABrokenLineDoesNotUnsettleDates() {
        WorkforceReading reading =
                TestFile.read(HEADER + "1,a,d,\"01/02/2020,5\n2,b,d,01/13/2020,5\n3,c,d,02/01/2020,5\n");

        assertEquals(List.of(2), reading.faults().stream().map(RowFault::row).toList());
        assertEquals(2, reading.rowsUsed());
    }

    @Test
    void aHeaderWithAForgottenQuoteIsNoneAsAWhole() {
        assertThrows(UnreadableWorkforce.class, () -> TestFile.read("employee_id,\"hire_date\n1,2020-01-01\n"));
    }

    @Test
    void aQuoteThatWouldSwallowWholeRowsIsForgottenToo() {
        WorkforceReading reading = TestFile.read(
                HEADER + "1,\"a,d,2020-01-01,5\n2,b,d,2020-01-01,5\n3,c\",d,2020-01-01,5\n4,e,f,2020-01-01,5\n");
        assertEquals(List.of(2), reading.faults().stream().map(RowFault::row).toList());
        assertEquals(3, reading.rowsUsed());
        assertEquals("c\"", TestFile.word(reading, Fact.JOB_TITLE, 1));
    }

    @Test
    void aQuoteThatClosesTooLateIsForgottenToo() {
        WorkforceReading reading =
                TestFile.read(HEADER + "1,\"a,d,2020-01-01,5\n2,b\",d,x,2020-01-01,5\n3,c,d,2020-01-01,5\n");
        assertEquals(List.of(2, 3), reading.faults().stream().map(RowFault::row).toList());
        assertEquals(1, reading.rowsUsed());
    }

    @Test
    void aCellCannotBeOpenForEver() {
        String row = "2,b,d,2020-01-01,5\n";
        StringBuilder text = new StringBuilder(HEADER + "0,\"a,d,2020-01-01,5\n");
        for (int i = 1; i <= 20_000; i++) {
            text.append(row.replaceFirst("2", Integer.toString(i)));
        }
        WorkforceReading reading = TestFile.read(text.toString());
        assertEquals(
                List.of("a quote opens in cell 2 and does not close within 32768 characters"),
                reading.faults().stream().map(RowFault::message).toList());
        assertEquals(20_000, reading.rowsUsed());
    }

    @Test
    void aQuoteInsideATextIsJustASign() {
        WorkforceReading reading = TestFile.read(HEADER + "1,5\" pipe fitter,d,2020-01-01,5\n");
        assertEquals("5\" pipe fitter", TestFile.word(reading, Fact.JOB_TITLE, 0));
    }

    @Test
    void allFaultsOfARowAreToldAndItIsNotUsed() {
        assertEquals(
                List.of(
                        "row 2, hire_date: '2020-02-30' is no day of the years 1900 to 2200",
                        "row 2, base_pay.rate: '-5' is negative"),
                TestFile.faults(HEADER + "1,a,b,2020-02-30,-5\n2,a,b,2020-02-29,5\n"));
    }

    @Test
    void blanksOfAnyKindAroundAValueAreNoPartOfIt() {
        WorkforceReading reading =
                TestFile.read("employee_id,hire_date,department\n\u3000A-1\u2003,\u20092020-01-01,Sales\u3000\n");

        assertEquals(List.of(), reading.faults());
        assertEquals("A-1", TestFile.word(reading, Fact.EMPLOYEE_ID, 0));
        assertEquals("Sales", TestFile.word(reading, Fact.DEPARTMENT, 0));
    }

    @Test
    void anIdIsTakenOnceEvenByARowThatWasDropped() {
        assertEquals(
                List.of(
                        "row 2, base_pay.rate: '0' is zero",
                        "row 3, employee_id: '1' is also on row 2",
                        "row 5, employee_id: '2' is also on row 4",
                        "row 6, employee_id: is empty"),
                TestFile.faults(HEADER + "1,a,b,,0\n1,a,b,,5\n2,a,b,,5\n2,c,d,,6\n,a,b,,7\n"));
    }

    @Test
    void cellsTooFewOrTooManyAreAFaultButEmptyOnesAtTheEndAreNot() {
        assertEquals(
                List.of("row 3: the row has 4 cells, the header has 5", "row 4: the row has 6 cells, the header has 5"),
                TestFile.faults(HEADER + "1,a,b,,5,,,\n2,a,b,5\n3,a,b,,5,x\n"));
    }

    @Test
    void blankRowsAreNoRows() {
        WorkforceReading reading = TestFile.read("\n\n" + HEADER + "\n1,a,b,,5\n,,,,\n   \n2,a,b,,5\n\n");
        assertEquals(2, reading.rowsRead());
        assertEquals(0, reading.faultCount());
        assertEquals(List.of("4 rows are blank and were passed over"), reading.notes());
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void theDelimiterIsFoundOut(String delimiter) {
        WorkforceReading reading = TestFile.read((HEADER + "1,a,b,2020-01-01,5\n").replace(",", delimiter));
        assertEquals(1, reading.rowsUsed());
    }

    @Test
    void twoDelimitersThatBothFitAreAQuestion() {
        String text = "employee_id,job;title\n1,a;b\n";
        assertTrue(TestFile.problems(text).get(0).contains("--delimiter"));
        assertEquals(
                1,
                TestFile.read(text, WorkforceOptions.builder().delimiter(',').build())
                        .rowsUsed());
        assertEquals(
                "a|b",
                TestFile.word(
                        TestFile.read(
                                "employee_id,job_title|\n1,a|b\n2,c\n",
                                WorkforceOptions.builder()
                                        .delimiter(',')
                                        .putMap("job_title", "job_title|")
                                        .build()),
                        Fact.JOB_TITLE,
                        0));
    }

    @Test
    void theEncodingIsFoundOut() {
        String text = HEADER + "1,Conseill\u00e9r \u2013,b,,5\n";
        WorkforceOptions none = WorkforceOptions.none();
        assertEquals("Conseill\u00e9r \u2013", TestFile.word(TestFile.read(text), Fact.JOB_TITLE, 0));
        assertEquals("Conseill\u00e9r \u2013", TestFile.word(TestFile.read("\uFEFF" + text), Fact.JOB_TITLE, 0));
        for (String name : List.of("UTF-16LE", "UTF-16BE")) {
            byte[] bytes = ("\uFEFF" + text).getBytes(Charset.forName(name));
            assertEquals("Conseill\u00e9r \u2013", TestFile.word(TestFile.read(bytes, none), Fact.JOB_TITLE, 0));
        }
        WorkforceReading western = TestFile.read(text.getBytes(Charset.forName("windows-1252")), none);
        assertEquals("Conseill\u00e9r \u2013", TestFile.word(western, Fact.JOB_TITLE, 0));
        assertEquals(List.of("read as windows-1252, because line 2 is not UTF-8"), western.notes());
    }

    @Test
    void whatIsNoTextIsRefused() {
        for (byte[] bytes : List.of(
                new byte[0],
                new byte[] {'P', 'K', 3, 4, 0},
                new byte[] {'a', 0, 'b', 0},
                "\n\n".getBytes(StandardCharsets.UTF_8))) {
            assertThrows(UnreadableWorkforce.class, () -> TestFile.read(bytes, WorkforceOptions.none()));
        }
        assertThrows(
                UnreadableWorkforce.class,
                () -> TestFile.read("employee_id," + "x".repeat(2_000_000), WorkforceOptions.none()));
        assertThrows(
                UnreadableWorkforce.class,
                () -> WorkforceFile.read(Path.of("no", "such", "file.csv"), WorkforceOptions.none()));
        assertThrows(UnreadableWorkforce.class, () -> WorkforceFile.read(Path.of("."), WorkforceOptions.none()));
    }

    @Test
    void zippedFilesAreUnzippedAndCutOnesRefused() throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
            out.write((HEADER + "1,a,b,2020-01-01,5\n").getBytes(StandardCharsets.UTF_8));
        }
        byte[] bytes = zipped.toByteArray();
        assertEquals(1, TestFile.read(bytes, WorkforceOptions.none()).rowsUsed());
        assertThrows(
                UnreadableWorkforce.class,
                () -> TestFile.read(Arrays.copyOf(bytes, bytes.length - 12), WorkforceOptions.none()));
    }

    @Test
    void everyFaultIsToldOnceAndTheFirstAreKept(@TempDir Path folder) throws IOException {
        StringBuilder text = new StringBuilder(HEADER);
        for (int i = 0; i < 5_000; i++) {
            text.append(i)
                    .append(",=cmd(),b,01/31/2020,")
                    .append(i % 2 == 0 ? "-5" : "5")
                    .append('\n');
        }
        Path file = folder.resolve("faults.csv");
        List<RowFault> told = new ArrayList<>();
        WorkforceReading reading;
        try (RowFaultFile faults = RowFaultFile.create(file)) {
            reading = TestFile.read(
                    text.toString(),
                    WorkforceOptions.builder()
                            .onFault(fault -> {
                                told.add(fault);
                                faults.accept(fault);
                            })
                            .build());
        }
        assertEquals(2_500, reading.faultCount());
        assertEquals(2_500, told.size());
        assertEquals(1_000, reading.faults().size());
        assertEquals(2_500, reading.rowsUsed());
        List<String> lines = Files.readAllLines(file);
        assertEquals(2_501, lines.size());
        assertEquals("2,base_pay.rate,'-5,is negative", lines.get(1));
    }

    @Test
    void aFileThatIsTooLongIsRefused() {
        WorkforceOptions options = WorkforceOptions.builder().mostRows(2).build();
        assertEquals(2, TestFile.read(HEADER + "1,a,b,,5\n2,a,b,,5\n", options).rowsUsed());
        assertEquals(
                List.of("has more than 2 rows"), TestFile.problems(HEADER + "1,a,b,,5\n2,a,b,,5\n3,a,b,,5\n", options));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r", ",,,,\n", " \n", "\"\"\n"})
    void aFileOfBlankRowsIsAsLongAsOneOfOthers(String blank) {
        WorkforceOptions options = WorkforceOptions.builder().mostRows(2).build();
        assertEquals(1, TestFile.read(HEADER + blank + "1,a,b,,5\n", options).rowsUsed());
        assertEquals(
                List.of("has more than 2 rows, of which 3 are blank"),
                TestFile.problems(HEADER + blank.repeat(3) + "1,a,b,,5\n", options));
    }

    @Test
    void aFileOfBlankLinesBetweenRecordsIsAsLongAsOneOfOthers() {
        WorkforceOptions options = WorkforceOptions.builder()
                .format(WorkforceFormat.JSON_LINES)
                .mostRows(2)
                .build();
        assertEquals(
                List.of("has more than 2 rows, of which 2 are blank"),
                TestFile.problems("{\"hire_date\": \"2020-01-01\"}\n\n\n", options));
    }

    @Test
    void wordsThatAPlanDoesNotAcceptAreFaultsOfTheirRows() {
        WorkforceOptions options = WorkforceOptions.builder()
                .addInputs(new InputColumn("signed_release", Fact.Kind.TEXT, 0, true, List.of()))
                .addInputs(new InputColumn("status", Fact.Kind.TEXT, 0, false, List.of("single", "married")))
                .build();
        WorkforceReading reading = TestFile.read("""
                employee_id,signed_release,status
                1,YES,single
                2,f,single
                3,0,Married
                4,True,married
                5,0,
                """, options);

        assertEquals(
                List.of(
                        "row 3, signed_release: 'f' is not yes or no",
                        "row 4, status: 'Married' is not one of single, married"),
                reading.faults().stream().map(RowFault::toString).toList());
        assertEquals(3, reading.rowsUsed());
        assertEquals(List.of("yes", "no"), reading.workforce().dictionary("signed_release"));
        assertEquals(
                List.of("--set status: 'unknown' is not one of single, married"),
                TestFile.problems(
                        "employee_id\n1\n",
                        WorkforceOptions.builder()
                                .from(options)
                                .putConstants("status", "unknown")
                                .build()));
    }
}
