package org.openseverance.domain.employee;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** What the record of one employee gives. Null is unknown, never zero. */
@Value.Immutable
public interface Employee {

    @Nullable
    String employeeId();

    @Nullable
    LocalDate dateOfBirth();

    @Nullable
    LocalDate hireDate();

    @Nullable
    LocalDate originalHireDate();

    /** What service counts from; the hire date where it is null. */
    @Nullable
    LocalDate serviceDate();

    @Nullable
    String employmentType();

    @Nullable
    BigDecimal fullTimeEquivalent();

    @Nullable
    BigDecimal standardWeeklyHours();

    @Nullable
    String department();

    @Nullable
    String jobTitle();

    @Nullable
    String jobLevel();

    @Nullable
    String professionalCategory();

    @Value.Default
    default WorkLocation workLocation() {
        return WorkLocation.UNKNOWN;
    }

    @Nullable
    Pay pay();

    @Nullable
    Pay variablePay();

    /** The employer's cost of benefits. */
    @Nullable
    Pay benefits();

    /** In order of date; null: not given. */
    @Nullable
    List<PastPay> payHistory();

    @Nullable
    List<Absence> absences();

    @Nullable
    BigDecimal timeOffDays();

    @Nullable
    BigDecimal timeOffHours();
}
