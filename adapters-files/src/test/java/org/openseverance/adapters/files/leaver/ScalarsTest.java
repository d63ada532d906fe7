package org.openseverance.adapters.files.leaver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openseverance.domain.document.Faults;
import org.openseverance.domain.document.Node;
import org.openseverance.domain.document.Place;

class ScalarsTest {

    private final Faults faults = new Faults();
    private final Scalars scalars = new Scalars(faults);

    private static Node.Scalar scalar(String text) {
        return new Node.Scalar(text, Place.BUILT);
    }

    @ParameterizedTest
    @CsvSource({"0,0", "-6.5,-6.5", "1234.50,1234.5", "' 7 ',7", "123456789012345,123456789012345", "10.00,10"})
    void aPlainNumberIsReadWithoutTheZerosAtItsEnd(String text, String number) {
        assertEquals(new BigDecimal(number), scalars.number(scalar(text), "rate"));
        assertTrue(faults.isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "-", ".5", "5.", "1,000", "1e5", "+1", "1234567890123456", "1.2.3", "--1", "0x1", "\u0661"})
    void whatIsNoPlainNumberIsAFault(String text) {
        assertNull(scalars.number(scalar(text), "rate"));
        assertEquals(1, faults.inOrder().size());
    }

    @Test
    void numbersAreToldApartAsThePatternOfTheDocumentsSays() {
        Random random = new Random(11);
        int numbers = 0;
        for (int i = 0; i < 20_000; i++) {
            String text = random(random, "-00123456789..", 1 + random.nextInt(24));
            boolean number = text.matches("-?[0-9]{1,15}(\\.[0-9]{1,30})?");
            assertEquals(number ? fewestDecimals(text) : null, scalars.number(scalar(text), "rate"), text);
            numbers += number ? 1 : 0;
        }
        assertTrue(numbers > 1_000, "numbers: " + numbers);
    }

    private static BigDecimal fewestDecimals(String text) {
        BigDecimal number = new BigDecimal(text);
        return number.scale() == 0
                ? number
                : number.setScale(Math.max(0, number.stripTrailingZeros().scale()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1900-01-01", "2024-02-29", "2026-01-31", "2200-12-31"})
    void aDateIsRead(String text) {
        assertEquals(LocalDate.parse(text), scalars.date(scalar(text), "hire_date"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1899-12-31", "2201-01-01", "2025-02-29", "2026-13-01", "2026-1-1", "20260101", "2026-01-0a"})
    void whatIsNoDateOfOurTimeIsAFault(String text) {
        assertNull(scalars.date(scalar(text), "hire_date"));
        assertEquals(1, faults.inOrder().size());
    }

    @Test
    void datesAreToldApartAsJavaDoes() {
        Random random = new Random(13);
        int dates = 0;
        for (int i = 0; i < 20_000; i++) {
            String text = random(random, "0123", 4) + "-" + random(random, "01", 2) + "-" + random(random, "0123", 2);
            String changed = random.nextInt(10) == 0 ? text.replace('1', '/') : text;
            assertEquals(parsed(changed), IsoDate.of(changed), changed);
            dates += parsed(changed) == null ? 0 : 1;
        }
        assertTrue(dates > 2_000, "dates: " + dates);
    }

    private static @Nullable LocalDate parsed(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException noDate) {
            return null;
        }
    }

    private static String random(Random random, String signs, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(signs.charAt(random.nextInt(signs.length())));
        }
        return text.toString();
    }
}
