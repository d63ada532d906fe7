-- A list of calculations leaves out their questions, so whether one is erased is a column of its own.

alter table calculation add column erased boolean not null generated always as (question is null) stored;

-- Without question and answer.
create or replace function calculations_page(_tenant text, _employee_id text, _at timestamptz, _id uuid, _limit int)
returns setof calculation language plpgsql as $$
declare
    _before_at timestamptz := coalesce(_at, 'infinity');
    _before_id uuid := coalesce(_id, 'ffffffff-ffff-ffff-ffff-ffffffffffff');
begin
    perform set_config('app.tenant', _tenant, true);
    if _employee_id is null then
        return query select c.tenant, c.id, c.at, c.by, c.plan, c.revision, c.revisions, c.employee_id,
                null::text, c.question_hash, null::text, c.answer_hash, c.erased
            from calculation c
            where c.tenant = _tenant and (c.at, c.id) < (_before_at, _before_id)
            order by c.at desc, c.id desc limit _limit;
    else
        return query select c.tenant, c.id, c.at, c.by, c.plan, c.revision, c.revisions, c.employee_id,
                null::text, c.question_hash, null::text, c.answer_hash, c.erased
            from calculation c
            where c.tenant = _tenant and c.employee_id = _employee_id and (c.at, c.id) < (_before_at, _before_id)
            order by c.at desc, c.id desc limit _limit;
    end if;
end $$;
