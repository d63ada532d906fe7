package org.openseverance.application.fake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openseverance.application.workforces.EmployeeFacts;
import org.openseverance.application.workforces.WorkforceHead;
import org.openseverance.domain.time.PackedDate;
import org.openseverance.domain.workforce.Dates;
import org.openseverance.domain.workforce.Fact;
import org.openseverance.domain.workforce.Numbers;
import org.openseverance.domain.workforce.RowFault;
import org.openseverance.domain.workforce.Words;
import org.openseverance.domain.workforce.Workforce;

/** A workforce in memory, as rows of text. */
final class MemorySnapshot {

    private static final String ID = Fact.EMPLOYEE_ID.label();

    private final String tenant;
    private final List<EmployeeFacts> employees = new ArrayList<>();
    private final List<RowFault> faults;
    private WorkforceHead head;

    MemorySnapshot(String tenant, WorkforceHead head, Workforce workforce, List<RowFault> faults) {
        this.tenant = tenant;
        this.head = head;
        this.faults = new ArrayList<>(faults);
        Set<String> named =
                head.columns().stream().map(WorkforceHead.Column::name).collect(Collectors.toSet());
        if (!named.equals(workforce.names())) {
            throw new IllegalArgumentException("The head names " + named + ", the workforce has " + workforce.names());
        }
        for (int row = 0; row < workforce.size(); row++) {
            Map<String, String> facts = new LinkedHashMap<>();
            for (WorkforceHead.Column column : head.columns()) {
                @Nullable String text = text(workforce, column, row);
                if (text != null) {
                    facts.put(column.name(), text);
                }
            }
            @Nullable String id = facts.remove(ID);
            employees.add(new EmployeeFacts(row, workforce.sourceRow(row), id, facts, false));
        }
    }

    private static @Nullable String text(Workforce workforce, WorkforceHead.Column column, int row) {
        String name = column.name();
        return switch (column.kind()) {
            case DATE ->
                workforce.dates(name)[row] == Dates.UNKNOWN
                        ? null
                        : PackedDate.toLocalDate(workforce.dates(name)[row]).toString();
            case NUMBER ->
                workforce.numbers(name)[row] == Numbers.UNKNOWN
                        ? null
                        : BigDecimal.valueOf(workforce.numbers(name)[row], workforce.decimals(name))
                                .toPlainString();
            case TEXT ->
                workforce.words(name)[row] == Words.UNKNOWN
                        ? null
                        : workforce.dictionary(name).get(workforce.words(name)[row]);
        };
    }

    Workforce load() {
        Workforce.Builder rows = Workforce.builder();
        for (WorkforceHead.Column column : head.columns()) {
            if (column.kind() == Fact.Kind.NUMBER) {
                rows.numbers(column.name(), column.decimals());
            }
        }
        for (EmployeeFacts employee : employees) {
            if (!employee.erased()) {
                for (WorkforceHead.Column column : head.columns()) {
                    set(
                            rows,
                            column,
                            column.name().equals(ID)
                                    ? employee.employeeId()
                                    : employee.facts().get(column.name()));
                }
                rows.endRow(employee.sourceRow());
            }
        }
        return rows.build();
    }

    private static void set(Workforce.Builder rows, WorkforceHead.Column column, @Nullable String text) {
        if (text == null) {
            return;
        }
        switch (column.kind()) {
            case DATE -> rows.dates(column.name()).set(PackedDate.of(LocalDate.parse(text)));
            case NUMBER -> {
                BigDecimal number = new BigDecimal(text);
                rows.numbers(column.name(), column.decimals())
                        .set(number.unscaledValue().longValueExact(), number.scale());
            }
            case TEXT -> rows.words(column.name()).set(text);
        }
    }

    boolean is(String someTenant, UUID id) {
        return tenant.equals(someTenant) && head.id().equals(id);
    }

    String tenant() {
        return tenant;
    }

    WorkforceHead head() {
        return head;
    }

    List<EmployeeFacts> employees() {
        return List.copyOf(employees);
    }

    List<RowFault> faults() {
        return List.copyOf(faults);
    }

    boolean tellsOf(String employeeId) {
        return employees.stream().anyMatch(employee -> employeeId.equals(employee.employeeId()))
                || faults.stream().anyMatch(fault -> isOf(fault, employeeId));
    }

    private static boolean isOf(RowFault fault, String employeeId) {
        return fault.value().equals(employeeId) || employeeId.equals(fault.employeeId());
    }

    /** Erases a person's rows, and the values of faults in the person's lines; returns how many rows, faulty ones among them. */
    int erase(String employeeId) {
        Set<Integer> lines = faults.stream()
                .filter(fault -> isOf(fault, employeeId))
                .map(RowFault::row)
                .collect(Collectors.toSet());
        List<EmployeeFacts> person = employees.stream()
                .filter(employee -> employeeId.equals(employee.employeeId()))
                .toList();
        person.forEach(employee -> lines.add(employee.sourceRow()));
        faults.replaceAll(fault -> lines.contains(fault.row()) ? withoutValue(fault) : fault);
        employees.replaceAll(employee -> person.contains(employee) ? erased(employee) : employee);
        head = withErased(head.erased() + person.size());
        return lines.size();
    }

    long eraseAll() {
        long count = employees.stream().filter(employee -> !employee.erased()).count();
        faults.replaceAll(MemorySnapshot::withoutValue);
        employees.replaceAll(MemorySnapshot::erased);
        head = withErased(head.rows());
        return count;
    }

    private static EmployeeFacts erased(EmployeeFacts employee) {
        return new EmployeeFacts(employee.row(), employee.sourceRow(), null, Map.of(), true);
    }

    private static RowFault withoutValue(RowFault fault) {
        return new RowFault(fault.row(), fault.field(), "", fault.message());
    }

    private WorkforceHead withErased(int erased) {
        return new WorkforceHead(
                head.id(),
                head.name(),
                head.at(),
                head.by(),
                head.rows(),
                head.rowsFaulty(),
                head.faultCount(),
                head.headers(),
                head.ignored(),
                head.columns(),
                head.notes(),
                head.contentHash(),
                erased);
    }
}
