-- Calculations that are kept. Question, answer and employee_id are null once the person's facts are erased; the hashes stay.

create table calculation (
    tenant        text        not null,
    id            uuid        not null,
    at            timestamptz not null,
    by            text        not null,
    plan          text        not null,
    revision      text        not null,
    revisions     text        not null, -- JSON, of the plan and those beneath it, by id
    employee_id   text,
    question      text,
    question_hash text        not null,
    answer        text,
    answer_hash   text        not null,
    primary key (tenant, id)
);
create index calculation_by_time on calculation (tenant, at, id);
create index calculation_of_employee on calculation (tenant, employee_id, at, id) where employee_id is not null;
create index calculation_kept on calculation using brin (at); -- the retention rule
call guard('calculation');
call open_to_work_over_all_tenants('calculation', 'app.retention');

-- Stores many at once, each with its deeds and, where it has one, its request's key. A key that was used before, in this batch or earlier, stores
-- nothing: its row says what was stored then, or that the earlier request was another one (reused). Keys are taken in their order, so that two batches
-- never wait for each other in a circle. Deeds say by "of" which calculation they belong to. The statements are planned once and not for each batch.
create function calculations_store(
    _tenant text, _ids uuid[], _ats timestamptz[], _bys text[], _plans text[], _plan_revisions text[], _revisions text[],
    _employee_ids text[], _questions text[], _question_hashes text[], _answers text[], _answer_hashes text[],
    _keys text[], _request_hashes text[], _deeds text)
returns table (stored text, again boolean, reused boolean) language plpgsql set plan_cache_mode = force_generic_plan as $$
declare
    _taken   bigint;
    _earlier request_key[]; -- of each whose key was taken before; empty if there is none
    _stored  uuid[] := _ids;
begin
    perform set_config('app.tenant', _tenant, true);
    insert into request_key (tenant, key, request_hash, result)
        select _tenant, r.key, r.request_hash, r.id
        from unnest(_keys, _request_hashes, _ids) as r (key, request_hash, id)
        where r.key is not null
        order by r.key
        on conflict do nothing;
    get diagnostics _taken = row_count;
    if _taken < cardinality(array_remove(_keys, null)) then
        _earlier := array(
            select (select r from request_key r
                where r.tenant = _tenant and r.key = asked.key and r.result <> asked.id::text)
            from unnest(_ids, _keys) with ordinality as asked (id, key, place) order by asked.place);
        _stored := array(
            select asked.id from unnest(_ids) with ordinality as asked (id, place)
            where _earlier[asked.place] is null);
    end if;
    insert into calculation (
            tenant, id, at, by, plan, revision, revisions, employee_id, question, question_hash, answer, answer_hash)
        select _tenant, c.id, c.at, c.by, c.plan, c.revision, c.revisions,
            c.employee_id, c.question, c.question_hash, c.answer, c.answer_hash
        from unnest(
                _ids, _ats, _bys, _plans, _plan_revisions, _revisions,
                _employee_ids, _questions, _question_hashes, _answers, _answer_hashes)
            as c (id, at, by, plan, revision, revisions, employee_id, question, question_hash, answer, answer_hash)
        where _earlier is null or c.id = any (_stored);
    insert into audit (tenant, id, at, by, action, subject, plan_revision, input_hash, details)
        select _tenant, d.id, d.at, d.by, d.action, d.subject, d.plan_revision, d.input_hash, d.details
        from json_to_recordset(_deeds::json) as d (
            of uuid, id uuid, at timestamptz, by text, action text, subject text, plan_revision text, input_hash text, details text)
        where _earlier is null or d.of = any (_stored);
    return query
        select coalesce(_earlier[asked.place].result, asked.id::text),
            _earlier[asked.place].result is not null,
            coalesce(_earlier[asked.place].request_hash <> asked.request_hash, false)
        from unnest(_ids, _request_hashes) with ordinality as asked (id, request_hash, place)
        order by asked.place;
end $$;

create function calculation_find(_tenant text, _id uuid) returns setof calculation language plpgsql as $$
begin
    perform set_config('app.tenant', _tenant, true);
    return query select * from calculation c where c.tenant = _tenant and c.id = _id;
end $$;

-- Without question and answer.
create function calculations_page(_tenant text, _employee_id text, _at timestamptz, _id uuid, _limit int)
returns setof calculation language plpgsql as $$
declare
    _before_at timestamptz := coalesce(_at, 'infinity');
    _before_id uuid := coalesce(_id, 'ffffffff-ffff-ffff-ffff-ffffffffffff');
begin
    perform set_config('app.tenant', _tenant, true);
    if _employee_id is null then
        return query select c.tenant, c.id, c.at, c.by, c.plan, c.revision, c.revisions, c.employee_id,
                null::text, c.question_hash, null::text, c.answer_hash
            from calculation c
            where c.tenant = _tenant and (c.at, c.id) < (_before_at, _before_id)
            order by c.at desc, c.id desc limit _limit;
    else
        return query select c.tenant, c.id, c.at, c.by, c.plan, c.revision, c.revisions, c.employee_id,
                null::text, c.question_hash, null::text, c.answer_hash
            from calculation c
            where c.tenant = _tenant and c.employee_id = _employee_id and (c.at, c.id) < (_before_at, _before_id)
            order by c.at desc, c.id desc limit _limit;
    end if;
end $$;
