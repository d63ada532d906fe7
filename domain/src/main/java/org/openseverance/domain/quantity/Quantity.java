package org.openseverance.domain.quantity;

/** An exact number with its unit. */
public record Quantity(Ratio value, Unit unit) {

    @Override
    public String toString() {
        return unit.isNone() ? value.toString() : value + " " + unit.of(value);
    }
}
