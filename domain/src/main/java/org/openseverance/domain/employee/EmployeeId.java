package org.openseverance.domain.employee;

/** How the id of an employee is written, wherever it comes from, so that what is stored under it is found and erased by it. */
public final class EmployeeId {

    /** The most characters. */
    public static final int LONGEST = 200;

    private EmployeeId() {}
}
