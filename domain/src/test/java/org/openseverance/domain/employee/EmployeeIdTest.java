package org.openseverance.domain.employee;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmployeeIdTest {

    @ParameterizedTest
    @ValueSource(
            chars = {
                '\0', '\t', ' ', '\u00a0', '\u1680', '\u2000', '\u200a', '\u2028', '\u202f', '\u205f', '\u3000',
                '\ufeff'
            })
    void blanksOfAnyKindAreTakenFromBothEnds(char blank) {
        assertTrue(EmployeeId.isBlank(blank));
        assertEquals("A" + blank + "1", EmployeeId.trimmed("" + blank + blank + "A" + blank + "1" + blank));
        assertEquals("", EmployeeId.trimmed("" + blank + blank));
    }

    @ParameterizedTest
    @ValueSource(chars = {'!', '~', 'Z', '\u00e9', '\u1fff', '\u4e00', '\ufffd'})
    void nothingElseIsABlank(char letter) {
        assertFalse(EmployeeId.isBlank(letter));
    }

    @Test
    void anIdWithoutBlanksStaysAsItIs() {
        assertEquals("A-1001", EmployeeId.trimmed("A-1001"));
        assertEquals("", EmployeeId.trimmed(""));
    }
}
