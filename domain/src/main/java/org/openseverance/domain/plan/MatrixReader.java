package org.openseverance.domain.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openseverance.domain.document.Entries;
import org.openseverance.domain.document.Faults;
import org.openseverance.domain.document.Node;
import org.openseverance.domain.document.Place;
import org.openseverance.domain.formula.Expression;
import org.openseverance.domain.formula.UnitWords;
import org.openseverance.domain.quantity.Unit;

/** Reads a matrix, which is a table for each word: rows by the word, columns by the edges. */
final class MatrixReader {

    private static final Pattern COLUMN = Pattern.compile("(below|up_to|up to)\\s+(.+)");

    /** The edge of a column; null: otherwise. */
    private record Column(boolean inclusive, @Nullable Expression edge, Place place) {}

    private final Words words;
    private final Faults faults;

    MatrixReader(Words words) {
        this.words = words;
        this.faults = words.faults();
    }

    @Nullable
    Form read(Entries entries) {
        Expression subject = words.expression(entries.node("matrix"));
        Expression.Name by = TableReader.wordName(entries, "by", words);
        Node.Scalar unitText = entries.scalar("unit");
        Unit unit = unitText == null ? null : UnitWords.parse(unitText.text());
        if (unitText != null && unit == null) {
            words.unit(unitText);
        }
        List<Column> columns = columns(entries);
        Node.Mapping rows = entries.mapping("rows");
        Map<String, Form> cases = new LinkedHashMap<>();
        if (rows == null || columns == null || subject == null) {
            return null;
        }
        if (rows.entries().isEmpty()) {
            faults.add(rows.place(), "\"rows\" has at least one row");
        }
        for (Map.Entry<String, Node> row : rows.entries().entrySet()) {
            Form.Table table = row(subject, columns, row.getValue(), unit);
            if (table != null) {
                cases.put(row.getKey(), table);
            }
        }
        boolean sound = cases.size() == rows.entries().size() && !cases.isEmpty();
        return by == null || !sound ? null : new Form.By(by, cases, null, entries.place());
    }

    private @Nullable List<Column> columns(Entries entries) {
        List<Column> columns = new ArrayList<>();
        List<Node> items = entries.items("columns");
        EdgeOrder order = new EdgeOrder(faults);
        boolean sound = true;
        for (int i = 0; i < items.size(); i++) {
            Column column = column(items.get(i), i == items.size() - 1, order);
            sound &= column != null;
            if (column != null) {
                columns.add(column);
            }
        }
        if (items.isEmpty() && entries.has("columns")) {
            faults.add(entries.place("columns"), "\"columns\" lists edges, and \"otherwise\" last");
        }
        return sound && !columns.isEmpty() ? columns : null;
    }

    private @Nullable Column column(Node node, boolean last, EdgeOrder order) {
        String text = node instanceof Node.Scalar scalar ? scalar.text().strip() : "";
        Matcher matcher = COLUMN.matcher(text);
        if (text.equals("otherwise") && last) {
            return new Column(false, null, node.place());
        }
        if (last) {
            faults.add(
                    node.place(),
                    "the last column is \"otherwise\"; what passes every edge has no value",
                    "Add \"otherwise\" to the columns.");
        }
        if (!matcher.matches()) {
            return words.refuse(node, "a column is \"below\" or \"up_to\" and an edge, the last \"otherwise\"");
        }
        boolean inclusive = !matcher.group(1).equals("below");
        Expression edge = words.expression(matcher.group(2), node.place());
        order.next(edge instanceof Expression.Number number ? number.value() : null, inclusive, node.place());
        return edge == null || last ? null : new Column(inclusive, edge, node.place());
    }

    private Form.@Nullable Table row(Expression subject, List<Column> columns, Node node, @Nullable Unit unit) {
        List<Node> cells = node instanceof Node.Sequence sequence ? sequence.items() : List.of();
        if (cells.size() != columns.size()) {
            faults.add(
                    node.place(),
                    "a row has a cell for each of the " + columns.size() + " columns; found "
                            + (node instanceof Node.Sequence ? cells.size() : node.kind()));
            return null;
        }
        List<Form.Row> rows = new ArrayList<>();
        Form otherwise = null;
        boolean sound = true;
        for (int i = 0; i < cells.size(); i++) {
            Column column = columns.get(i);
            Form cell = cell(cells.get(i), unit);
            sound &= cell != null;
            if (cell != null && column.edge != null) {
                rows.add(new Form.Row(
                        column.inclusive, column.edge, cell, cells.get(i).place()));
            } else {
                otherwise = cell;
            }
        }
        return !sound || otherwise == null ? null : new Form.Table(subject, rows, otherwise, node.place());
    }

    /** A bare number takes the unit of the matrix. */
    private @Nullable Form cell(Node node, @Nullable Unit unit) {
        Expression expression = words.expression(node);
        if (expression instanceof Expression.Number number && number.bare() && unit != null) {
            expression = new Expression.Number(
                    UnitWords.withoutPercent(number.value().value(), unit), false, number.place());
        }
        return expression == null ? null : new Form.Computed(expression, Form.Expected.ANY, node.place());
    }
}
