-- Who deletes a workforce deletes its people, and a what-if that was made of it keeps sums only. Their reports are read and written again by the service, in
-- the same transaction, as for an erasure.

-- A job that runs meanwhile goes back to the queue, and its next attempt finds no workforce.
create or replace function workforce_delete(_tenant text, _id uuid, _deeds text) returns boolean language plpgsql as $$
begin
    perform set_config('app.tenant', _tenant, true);
    delete from workforce w where w.tenant = _tenant and w.id = _id;
    if not found then
        return false;
    end if;
    update what_if w set state = 'queued', server = null, lease_until = null
        where w.tenant = _tenant and w.workforce = _id and w.state in ('queued', 'running');
    delete from employee e where e.tenant = _tenant and e.workforce = _id;
    delete from row_fault f where f.tenant = _tenant and f.workforce = _id;
    perform audit_add(_tenant, _deeds);
    return true;
end $$;

-- The lock on the head lets a what-if come before a deletion or an erasure, which then sees it, or after it, when its job sees what is left.
create or replace function what_if_create(
    _tenant text, _id uuid, _workforce uuid, _question text, _revisions text, _state text, _done bigint, _total bigint, _attempts int,
    _at timestamptz, _by text, _key text, _request_hash text, _deeds text)
returns text language plpgsql as $$
declare
    _earlier text;
begin
    perform set_config('app.tenant', _tenant, true);
    _earlier := request_result(_tenant, _key, _request_hash, _id::text);
    if _earlier is null then
        perform 1 from workforce o where o.tenant = _tenant and o.id = _workforce for share;
        insert into what_if (tenant, id, workforce, question, revisions, state, done, total, attempts, at, by)
            values (_tenant, _id, _workforce, _question, _revisions, _state, _done, _total, _attempts, _at, _by);
        perform audit_add(_tenant, _deeds);
    end if;
    return _earlier;
end $$;

-- What-ifs whose workforce was deleted before: what says which row it is about tells of a person, and everything else is a sum.
create function without_people(_part json) returns json language plpgsql as $$
begin
    return case json_typeof(_part)
        when 'object' then (
            select coalesce(json_object_agg(m.key, without_people(m.value) order by m.place), '{}')
            from json_each(_part) with ordinality as m (key, value, place))
        when 'array' then (
            select coalesce(json_agg(without_people(e.value) order by e.place), '[]')
            from json_array_elements(_part) with ordinality as e (value, place)
            where json_typeof(e.value) <> 'object' or json_typeof(e.value -> 'row') is distinct from 'number')
        else _part
    end;
end $$;
select set_config('app.retention', 'on', true);
update what_if w set report = without_people(w.report::json)::text, personal = false
    where w.personal and not exists (select from workforce o where o.tenant = w.tenant and o.id = w.workforce);
select set_config('app.retention', '', true);
drop function without_people(json);
