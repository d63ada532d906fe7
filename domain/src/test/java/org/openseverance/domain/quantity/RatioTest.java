package org.openseverance.domain.quantity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RatioTest {

    @ParameterizedTest
    @CsvSource({
        "1/3, 1/3",
        "2/6, 1/3",
        "0.025, 0.025",
        "-6.5, -6.5",
        "33/12, 2.75",
        "1.10, 1.1",
        "22/3, 22/3",
        "0, 0",
        "100, 100",
        "-1/3, -1/3"
    })
    void readsAndTellsExactNumbers(String text, String told) {
        assertEquals(told, Ratio.parse(text).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "x", "1e3", "1/2/x", "0x10", "--1", "1.2.3", "99999999999999999999"})
    void refusesWhatIsNoNumberOrDoesNotFit(String text) {
        assertThrows(ArithmeticException.class, () -> {
            try {
                Ratio.parse(text);
            } catch (NumberFormatException notANumber) {
                throw new ArithmeticException(notANumber.getMessage());
            }
        });
    }

    @Test
    void arithmeticIsExact() {
        Ratio third = Ratio.of(1, 3);
        assertEquals(Ratio.ONE, third.plus(third).plus(third));
        assertEquals(Ratio.of(1, 9), third.times(third));
        assertEquals(Ratio.ONE, third.dividedBy(third));
        assertEquals(Ratio.of(-1, 3), third.minus(Ratio.of(2, 3)));
        assertEquals(Ratio.of(1, 10), Ratio.of(new BigDecimal("0.1")));
        assertTrue(third.compareTo(Ratio.of(new BigDecimal("0.333333"))) > 0);
    }

    @Test
    void overflowAndDivisionByZeroAreErrorsNeverFigures() {
        Ratio large = Ratio.of(Long.MAX_VALUE);
        assertThrows(ArithmeticException.class, () -> large.plus(Ratio.ONE));
        assertThrows(ArithmeticException.class, () -> large.times(Ratio.of(2)));
        assertThrows(ArithmeticException.class, () -> Ratio.ONE.dividedBy(Ratio.ZERO));
        assertThrows(ArithmeticException.class, () -> Ratio.of(1, 3).over(100));
        assertThrows(ArithmeticException.class, () -> Ratio.lcm(Long.MAX_VALUE, Long.MAX_VALUE - 1));
    }

    @Test
    void aNegativeDenominatorMovesItsSignUp() {
        assertEquals(Ratio.of(-1, 2), new Ratio(1, -2));
    }
}
