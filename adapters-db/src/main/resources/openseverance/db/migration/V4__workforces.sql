-- Snapshots of workforces. Facts are a JSON object of texts, by the fact's name: dates as ISO 8601, numbers as plain decimals, words as they are.
-- facts and employee_id are null once the person is erased; workforce.erased counts such rows.

create table workforce (
    tenant       text        not null,
    id           uuid        not null,
    name         text        not null,
    at           timestamptz not null,
    by           text        not null,
    rows         int         not null,
    rows_faulty  int         not null,
    fault_count  int         not null,
    reading      text        not null, -- JSON: headers, ignored, columns, notes
    content_hash text        not null,
    erased       int         not null,
    primary key (tenant, id)
);
create index workforce_by_time on workforce (tenant, at, id);
call guard('workforce');
call open_to_work_over_all_tenants('workforce', 'app.retention');

create table employee (
    tenant      text not null,
    workforce   uuid not null,
    place       int  not null, -- in the workforce, from 0
    source_row  int  not null,
    employee_id text,
    facts       text,
    primary key (tenant, workforce, place)
);
create index employee_by_id on employee (tenant, employee_id, workforce, place) where employee_id is not null;
call guard('employee');
call open_to_work_over_all_tenants('employee', 'app.retention');

create table row_fault (
    tenant     text not null,
    workforce  uuid not null,
    place      int  not null, -- in the list of faults, from 0
    source_row int  not null,
    field      text not null,
    value      text not null, -- empty once erased
    message    text not null,
    primary key (tenant, workforce, place)
);
call guard('row_fault');
call open_to_work_over_all_tenants('row_fault', 'app.retention');

-- Begins an import: takes the request's key, adds the head and the deed. Rows and faults follow in the same transaction. Not null: what an earlier request
-- with the same key stored; nothing is to follow.
create function workforce_begin(
    _tenant text, _id uuid, _name text, _at timestamptz, _by text, _rows int, _rows_faulty int, _fault_count int,
    _reading text, _content_hash text, _key text, _request_hash text, _deeds text)
returns text language plpgsql as $$
declare
    _earlier text;
begin
    perform set_config('app.tenant', _tenant, true);
    _earlier := request_result(_tenant, _key, _request_hash, _id::text);
    if _earlier is null then
        insert into workforce (
                tenant, id, name, at, by, rows, rows_faulty, fault_count, reading, content_hash, erased)
            values (_tenant, _id, _name, _at, _by, _rows, _rows_faulty, _fault_count, _reading, _content_hash, 0);
        perform audit_add(_tenant, _deeds);
    end if;
    return _earlier;
end $$;

create function workforce_find(_tenant text, _id uuid) returns setof workforce language plpgsql as $$
begin
    perform set_config('app.tenant', _tenant, true);
    return query select * from workforce w where w.tenant = _tenant and w.id = _id;
end $$;

create function workforces_page(_tenant text, _at timestamptz, _id uuid, _limit int) returns setof workforce language plpgsql as $$
begin
    perform set_config('app.tenant', _tenant, true);
    return query select * from workforce w
        where w.tenant = _tenant
            and (w.at, w.id) < (coalesce(_at, 'infinity'), coalesce(_id, 'ffffffff-ffff-ffff-ffff-ffffffffffff'))
        order by w.at desc, w.id desc limit _limit;
end $$;

create function employees_page(_tenant text, _workforce uuid, _after int, _limit int) returns setof employee language plpgsql as $$
begin
    perform set_config('app.tenant', _tenant, true);
    return query select * from employee e
        where e.tenant = _tenant and e.workforce = _workforce and e.place > _after
        order by e.place limit _limit;
end $$;

create function employee_find(_tenant text, _workforce uuid, _employee_id text) returns setof employee language plpgsql as $$
begin
    perform set_config('app.tenant', _tenant, true);
    return query select * from employee e
        where e.tenant = _tenant and e.employee_id = _employee_id and e.workforce = _workforce
        order by e.place limit 1;
end $$;

create function row_faults_page(_tenant text, _workforce uuid, _after int, _limit int) returns setof row_fault language plpgsql as $$
begin
    perform set_config('app.tenant', _tenant, true);
    return query select * from row_fault f
        where f.tenant = _tenant and f.workforce = _workforce and f.place > _after
        order by f.place limit _limit;
end $$;

create function workforce_delete(_tenant text, _id uuid, _deeds text) returns boolean language plpgsql as $$
begin
    perform set_config('app.tenant', _tenant, true);
    delete from workforce w where w.tenant = _tenant and w.id = _id;
    if not found then
        return false;
    end if;
    delete from employee e where e.tenant = _tenant and e.workforce = _id;
    delete from row_fault f where f.tenant = _tenant and f.workforce = _id;
    perform audit_add(_tenant, _deeds);
    return true;
end $$;
