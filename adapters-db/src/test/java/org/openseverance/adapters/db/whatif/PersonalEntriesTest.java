package org.openseverance.adapters.db.whatif;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonalEntriesTest {

    private static final String REPORT = """
            {
              "rows": [1, 2],
              "gains": [
                {"row": 3, "employee_id": "E3", "lines": [{"name": "a [b] \\"c\\""}]},
                {"row": 4, "employee_id": "E4", "lines": []},
                {"row": 5, "lines": [{"row": 3, "x": "1.10"}, {"name": "kept"}]}
              ],
              "total": {"row": 3}
            }""";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[]                    | 7 | []",
                "[{\"row\":1}]         | 1 | []",
                "[{\"row\":1}, 2]      | 1 | [2]",
                "[2, {\"row\":1}]      | 1 | [2]",
                "[2, {\"row\":1} , 3]  | 1 | [2, 3]",
                "[2,{\"row\":1},{\"row\":1}]            | 1 | [2]",
                "[{\"row\":1},{\"row\":1},{\"row\":2}]  | 1 | [{\"row\":2}]",
                "[{\"row\":1},{\"row\":2},{\"row\":1}]  | 1 | [{\"row\":2}]",
                "[[{\"row\":1}],[{\"row\":2}]]          | 1 | [[],[{\"row\":2}]]",
                "[{\"row\":2,\"l\":[{\"row\":1}]}]      | 1 | [{\"row\":2,\"l\":[]}]",
                "[{\"row\":1,\"l\":[{\"row\":1}]}, 5]   | 1 | [5]",
                "{\"row\":1}           | 1 | {\"row\":1}",
            })
    void entriesOfARowGoAndTheRestStaysLetterForLetter(String report, long row, String kept) {
        assertEquals(kept, PersonalEntries.cut(report, entry -> entry.row() == row));
    }

    @Test
    void anEntryIsKnownByItsRowOrByATextOfItsOwn() {
        String kept = PersonalEntries.cut(
                REPORT, entry -> entry.row() == 3 || entry.texts().contains("E4"));

        assertEquals("""
                {
                  "rows": [1, 2],
                  "gains": [
                    {"row": 5, "lines": [{"name": "kept"}]}
                  ],
                  "total": {"row": 3}
                }""", kept);
    }
}
