-- Erasure reaches the faults of rows that were not kept, and says what it reached, so that it is told of each calculation and workforce.

alter table row_fault add column employee_id text; -- of its row; null: not given, or erased
create index row_fault_of_employee on row_fault (tenant, employee_id) where employee_id is not null;

-- Secrets by which a tenant's employees are named in the audit, where their ids are not to be guessed.
create table pseudonym_secret (
    tenant text  not null,
    secret bytea not null,
    primary key (tenant)
);
call guard('pseudonym_secret');

-- A tenant's secret; the one given if there is none yet.
create function pseudonym_secret(_tenant text, _fresh bytea) returns bytea language plpgsql as $$
begin
    perform set_config('app.tenant', _tenant, true);
    insert into pseudonym_secret (tenant, secret) values (_tenant, _fresh) on conflict do nothing;
    return (select s.secret from pseudonym_secret s where s.tenant = _tenant);
end $$;

-- Erases a person; returns the calculations that were erased, in a row without workforce, and the lines of the sources that were the person's, by workforce.
-- A fault holds a value of the person where it lies in one of those lines, or where a fault of the same line holds the id.
drop function person_erase(text, text);
create function person_erase(_tenant text, _employee_id text)
returns table (workforce uuid, source_rows int[], calculations uuid[]) language plpgsql as $$
declare
    _workforces uuid[];
begin
    perform set_config('app.tenant', _tenant, true);
    return query
        with erased as (
            update calculation c set employee_id = null, question = null, answer = null
                where c.tenant = _tenant and c.employee_id = _employee_id
                returning c.id
        )
        select null::uuid, '{}'::int[], coalesce(array_agg(e.id order by e.id), '{}') from erased e;

    _workforces := array(
        select e.workforce from employee e where e.tenant = _tenant and e.employee_id = _employee_id
        union
        select f.workforce from row_fault f
            where f.tenant = _tenant and (f.employee_id = _employee_id or f.value = _employee_id));
    perform 1 from workforce w where w.tenant = _tenant and w.id = any (_workforces) order by w.id for update;
    update what_if w set state = 'queued', server = null, lease_until = null
        where w.tenant = _tenant and w.workforce = any (_workforces) and w.state in ('queued', 'running');
    return query
        with person as (
            update employee e set employee_id = null, facts = null
                where e.tenant = _tenant and e.workforce = any (_workforces) and e.employee_id = _employee_id
                returning e.workforce, e.source_row
        ), lines as (
            select p.workforce, p.source_row from person p
            union
            select f.workforce, f.source_row from row_fault f
                where f.tenant = _tenant and (f.employee_id = _employee_id or f.value = _employee_id)
        ), faults as (
            update row_fault f set value = '', employee_id = null from lines l
                where f.tenant = _tenant and f.workforce = l.workforce and f.source_row = l.source_row
        ), heads as (
            update workforce w set erased = w.erased + n.kept
                from (select p.workforce, count(*)::int as kept from person p group by p.workforce) n
                where w.tenant = _tenant and w.id = n.workforce
        )
        select l.workforce, array_agg(l.source_row order by l.source_row), '{}'::uuid[] from lines l group by l.workforce;
end $$;

-- The retention rule: erases everybody in what was stored before a time, for all tenants. Returns how many rows and calculations.
create or replace function people_erase_before(_time timestamptz) returns bigint language plpgsql as $$
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
    update row_fault f set value = '', employee_id = null
        from workforce o
        where o.at < _time and f.tenant = o.tenant and f.workforce = o.id and (f.value <> '' or f.employee_id is not null);
    update employee e set employee_id = null, facts = null
        from workforce o
        where o.at < _time and o.erased < o.rows and e.tenant = o.tenant and e.workforce = o.id and e.facts is not null;
    get diagnostics _rows = row_count;
    update workforce o set erased = o.rows where o.at < _time and o.erased < o.rows;
    perform set_config('app.retention', '', true);
    return _calculations + _rows;
end $$;
