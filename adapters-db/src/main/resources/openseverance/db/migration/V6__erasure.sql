-- Erasure of one person, and of all after a time. Hashes, sums and the audit stay; they hold no facts of a person. Reports of what-ifs are read and written
-- again by the service, in the same transaction. A job that runs meanwhile may hold the person already, so it goes back to the queue, and what its server
-- stores of that attempt does not count. Who loads a workforce locks its head for share, so that it reads before an erasure or after it.

-- Erases a person; returns the lines of the sources that were the person's, by workforce, and how many rows and calculations were erased.
-- A fault holds a value of the person where it lies in one of those lines, or where a fault of the same line holds the id.
create function person_erase(_tenant text, _employee_id text)
returns table (workforce uuid, source_rows int[], erased bigint) language plpgsql as $$
declare
    _count      bigint;
    _workforces uuid[];
begin
    perform set_config('app.tenant', _tenant, true);
    update calculation c set employee_id = null, question = null, answer = null
        where c.tenant = _tenant and c.employee_id = _employee_id;
    get diagnostics _count = row_count;
    return query select null::uuid, '{}'::int[], _count;

    _workforces := array(
        select e.workforce from employee e where e.tenant = _tenant and e.employee_id = _employee_id
        union
        select f.workforce from row_fault f where f.tenant = _tenant and f.value = _employee_id);
    perform 1 from workforce w where w.tenant = _tenant and w.id = any (_workforces) order by w.id for update;
    update what_if w set state = 'queued', server = null, lease_until = null
        where w.tenant = _tenant and w.workforce = any (_workforces) and w.state in ('queued', 'running');
    return query
        with person as (
            update employee e set employee_id = null, facts = null
                where e.tenant = _tenant and e.workforce = any (_workforces) and e.employee_id = _employee_id
                returning e.workforce, e.source_row
        ), lines as (
            select p.workforce, p.source_row, 1 as kept from person p
            union all
            select f.workforce, f.source_row, 0 from row_fault f where f.tenant = _tenant and f.value = _employee_id
        ), faults as (
            update row_fault f set value = '' from lines l
                where f.tenant = _tenant and f.workforce = l.workforce and f.source_row = l.source_row
        ), heads as (
            update workforce w set erased = w.erased + n.kept
                from (select p.workforce, count(*)::int as kept from person p group by p.workforce) n
                where w.tenant = _tenant and w.id = n.workforce
        )
        select l.workforce, array_agg(l.source_row), sum(l.kept) from lines l group by l.workforce;
end $$;

-- The retention rule: erases everybody in what was stored before a time, for all tenants. Returns how many rows and calculations.
create function people_erase_before(_time timestamptz) returns bigint language plpgsql as $$
declare
    _calculations bigint;
    _rows         bigint;
begin
    perform set_config('app.retention', 'on', true);
    update calculation c set employee_id = null, question = null, answer = null
        where c.at < _time and c.question is not null;
    get diagnostics _calculations = row_count;
    perform 1 from workforce o where o.at < _time and o.erased < o.rows order by o.tenant, o.id for update;
    update what_if w set state = 'queued', server = null, lease_until = null
        from workforce o
        where o.at < _time and o.erased < o.rows
            and w.tenant = o.tenant and w.workforce = o.id and w.state in ('queued', 'running');
    update row_fault f set value = ''
        from workforce o where o.at < _time and f.tenant = o.tenant and f.workforce = o.id and f.value <> '';
    update employee e set employee_id = null, facts = null
        from workforce o
        where o.at < _time and o.erased < o.rows and e.tenant = o.tenant and e.workforce = o.id and e.facts is not null;
    get diagnostics _rows = row_count;
    update workforce o set erased = o.rows where o.at < _time and o.erased < o.rows;
    perform set_config('app.retention', '', true);
    return _calculations + _rows;
end $$;

-- What-ifs of all tenants that were asked before a time, or of a workforce stored before it, and whose reports may tell of persons.
create function personal_what_ifs_before(_time timestamptz) returns table (tenant text, id uuid) language plpgsql as $$
begin
    perform set_config('app.retention', 'on', true);
    return query
        select w.tenant, w.id from what_if w
            left join workforce o on o.tenant = w.tenant and o.id = w.workforce
        where w.personal and (w.at < _time or o.at < _time);
    perform set_config('app.retention', '', true);
end $$;
