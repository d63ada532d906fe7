package org.openseverance.domain.workforce;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.openseverance.domain.employee.Absence;
import org.openseverance.domain.employee.PastPay;
import org.openseverance.domain.time.PackedDate;

/**
 * The records of many employees, column by column. Columns are named by their {@link Fact}, or, for what a plan asks besides, by the input's name.
 */
public final class Workforce {

    private final int size;
    private final int[] sourceRows;
    private final Map<String, Dates> dates;
    private final Map<String, Numbers> numbers;
    private final Map<String, Words> words;
    private final Lists<PastPay> histories;
    private final Lists<Absence> absences;

    private Workforce(Builder builder) {
        this.size = builder.size;
        this.sourceRows = Arrays.copyOf(builder.sourceRows, size);
        this.dates = builder.dates;
        this.numbers = builder.numbers;
        this.words = builder.words;
        this.histories = builder.histories;
        this.absences = builder.absences;
    }

    public static Builder builder() {
        return new Builder();
    }

    /** The number of employees. */
    public int size() {
        return size;
    }

    /** Where an employee stood in the source: the line of the file. */
    public int sourceRow(int row) {
        return sourceRows[row];
    }

    /** Whether any employee has the fact. */
    public boolean has(Fact fact) {
        return has(fact.label());
    }

    /** Whether any employee has the fact or input of this name. */
    public boolean has(String name) {
        return dates.containsKey(name) || numbers.containsKey(name) || words.containsKey(name);
    }

    /** Whether every employee has the fact or input of this name. */
    public boolean isComplete(String name) {
        @Nullable Dates date = dates.get(name);
        @Nullable Numbers number = numbers.get(name);
        @Nullable Words word = words.get(name);
        return (date != null && date.isComplete())
                || (number != null && number.isComplete())
                || (word != null && word.isComplete());
    }

    /** The names of all facts and inputs that any employee has. */
    public Set<String> names() {
        Set<String> names = new TreeSet<>(dates.keySet());
        names.addAll(numbers.keySet());
        names.addAll(words.keySet());
        return names;
    }

    /** Packed dates; {@link Dates#UNKNOWN} where there is none. The array is the workforce's own: read it, never write to it. */
    public int[] dates(Fact fact) {
        return dates(fact.label());
    }

    public int[] dates(String name) {
        return column(dates, name).cells();
    }

    /** Whole numbers over 10 to the power of {@link #decimals}; {@link Numbers#UNKNOWN} where there is none. Made anew: to read some rows only, take the {@link #column}. */
    public long[] numbers(Fact fact) {
        return numbers(fact.label());
    }

    public long[] numbers(String name) {
        Column column = column(numbers, name).closed();
        return IntStream.range(0, size).mapToLong(column::cell).toArray();
    }

    public int decimals(Fact fact) {
        return decimals(fact.label());
    }

    public int decimals(String name) {
        return column(numbers, name).decimals();
    }

    /** Codes into {@link #dictionary}; {@link Words#UNKNOWN} where there is none. Made anew: to read some rows only, take the {@link #column}. */
    public int[] words(Fact fact) {
        return words(fact.label());
    }

    public int[] words(String name) {
        Column column = column(words, name).closed();
        return IntStream.range(0, size).map(row -> (int) column.cell(row)).toArray();
    }

    /** The same as {@link #numbers} or {@link #words}, as the workforce holds it. */
    public Column column(Fact fact) {
        return column(fact.label());
    }

    public Column column(String name) {
        @Nullable Numbers number = numbers.get(name);
        return number != null ? number.closed() : column(words, name).closed();
    }

    /** The distinct words of a column by their codes. Where they are many, as of {@code employee_id}, each {@code get} makes its text anew. */
    public List<String> dictionary(Fact fact) {
        return dictionary(fact.label());
    }

    public List<String> dictionary(String name) {
        return column(words, name).dictionary();
    }

    /** What an employee was paid in the past; null where it is not known. */
    public @Nullable List<PastPay> history(int row) {
        return histories.cell(row);
    }

    /** An employee's absences; null where they are not known. */
    public @Nullable List<Absence> absences(int row) {
        return absences.cell(row);
    }

    private static <T> T column(Map<String, T> columns, String name) {
        @Nullable T column = columns.get(name);
        if (column == null) {
            throw new IllegalArgumentException("No employee has " + name + " of this kind. Maybe ask has(...) first");
        }
        return column;
    }

    /**
     * Fills a workforce row by row. Take the columns once, set the cells of a row in any order, then end the row, or drop it. Not to be used after
     * {@link #build}.
     */
    public static final class Builder {

        private final Map<String, Dates> dates = new LinkedHashMap<>();
        private final Map<String, Numbers> numbers = new LinkedHashMap<>();
        private final Map<String, Words> words = new LinkedHashMap<>();
        private final Lists<PastPay> histories = new Lists<>();
        private final Lists<Absence> absences = new Lists<>();
        private Dates[] dateColumns = {};
        private Numbers[] numberColumns = {};
        private Words[] wordColumns = {};
        private int[] sourceRows = new int[16];
        private int size;

        private Builder() {}

        /** The column of a fact that is a date. */
        public Dates dates(Fact fact) {
            return dates(checked(fact, Fact.Kind.DATE));
        }

        /** The column of an input that is a date. */
        public Dates dates(String name) {
            check(name, !numbers.containsKey(name) && !words.containsKey(name));
            Dates column = dates.computeIfAbsent(name, key -> new Dates());
            dateColumns = dates.values().toArray(Dates[]::new);
            return column;
        }

        /** The column of a fact that is a number. */
        public Numbers numbers(Fact fact) {
            return numbers(checked(fact, Fact.Kind.NUMBER), fact.decimals());
        }

        /** The column of an input that is a number. */
        public Numbers numbers(String name, int leastDecimals) {
            check(name, !dates.containsKey(name) && !words.containsKey(name));
            Numbers column = numbers.computeIfAbsent(name, key -> new Numbers(leastDecimals));
            numberColumns = numbers.values().toArray(Numbers[]::new);
            return column;
        }

        /** The column of a fact that is a word. */
        public Words words(Fact fact) {
            return words(checked(fact, Fact.Kind.TEXT));
        }

        /** The column of an input that is a word. */
        public Words words(String name) {
            check(name, !dates.containsKey(name) && !numbers.containsKey(name));
            Words column = words.computeIfAbsent(name, key -> new Words());
            wordColumns = words.values().toArray(Words[]::new);
            return column;
        }

        /** Sets a date of the row that is being filled. */
        public Builder date(Fact fact, LocalDate date) {
            dates(fact).set(PackedDate.of(date));
            return this;
        }

        /** Sets a number of the row that is being filled. See {@link Numbers#set}. */
        public Builder number(Fact fact, long unscaled, int scale) {
            numbers(fact).set(unscaled, scale);
            return this;
        }

        /** Sets a word of the row that is being filled. */
        public Builder word(Fact fact, String word) {
            words(fact).set(word);
            return this;
        }

        /** Sets the past pay of the row that is being filled. */
        public Builder history(List<PastPay> history) {
            histories.set(history);
            return this;
        }

        /** Sets the absences of the row that is being filled. */
        public Builder absences(List<Absence> list) {
            absences.set(list);
            return this;
        }

        /** How many rows have ended. */
        public int size() {
            return size;
        }

        /** Where a row that has ended stood in the source. */
        public int sourceRow(int row) {
            return sourceRows[row];
        }

        /** Keeps the row, which stood in the source at the given line. */
        public Builder endRow(int sourceRow) {
            if (size == sourceRows.length) {
                sourceRows = Arrays.copyOf(sourceRows, Capacity.over(size));
            }
            for (Dates column : dateColumns) {
                column.endRow(size);
            }
            for (Numbers column : numberColumns) {
                column.endRow(size);
            }
            for (Words column : wordColumns) {
                column.endRow(size);
            }
            histories.endRow(size);
            absences.endRow(size);
            sourceRows[size++] = sourceRow;
            return this;
        }

        /** Forgets the cells that were set since the last row ended. */
        public void dropRow() {
            for (Dates column : dateColumns) {
                column.dropRow();
            }
            for (Numbers column : numberColumns) {
                column.dropRow();
            }
            for (Words column : wordColumns) {
                column.dropRow();
            }
            histories.dropRow();
            absences.dropRow();
        }

        /** The workforce of the rows that have ended. A column without a single known cell is left out. */
        public Workforce build() {
            dropRow();
            dates.values().removeIf(Dates::isEmpty);
            numbers.values().removeIf(Numbers::isEmpty);
            words.values().removeIf(Words::isEmpty);
            dates.values().forEach(column -> column.close(size));
            numbers.values().forEach(column -> column.close(size));
            words.values().forEach(column -> column.close(size));
            return new Workforce(this);
        }

        private static String checked(Fact fact, Fact.Kind kind) {
            if (fact.kind() != kind) {
                throw new IllegalArgumentException(fact + " is a " + fact.kind() + ", not a " + kind);
            }
            return fact.label();
        }

        private static void check(String name, boolean free) {
            if (!free) {
                throw new IllegalArgumentException("Two kinds of column for " + name);
            }
        }
    }
}
