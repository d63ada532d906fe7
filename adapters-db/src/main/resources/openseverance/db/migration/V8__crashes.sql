-- How many servers went away while they ran a job, which is what its patience is for: a server that stops gives its job back, and that does not count.

alter table what_if add column crashes int not null default 0;

-- Without report and CSV.
create or replace function what_ifs_page(_tenant text, _at timestamptz, _id uuid, _limit int) returns setof what_if language plpgsql as $$
begin
    perform set_config('app.tenant', _tenant, true);
    return query select w.tenant, w.id, w.workforce, w.question, w.revisions, w.state, w.done, w.total, w.attempts, w.failure,
            w.at, w.by, w.finished, null::text, null::text, w.personal, w.server, w.lease_until, w.crashes
        from what_if w
        where w.tenant = _tenant
            and (w.at, w.id) < (coalesce(_at, 'infinity'), coalesce(_id, 'ffffffff-ffff-ffff-ffff-ffffffffffff'))
        order by w.at desc, w.id desc limit _limit;
end $$;

-- The oldest job of any tenant that nobody has. A row that another server is just taking is passed over. One that still runs is one whose server went away.
drop function what_if_claim(text, bigint);
create function what_if_claim(_server text, _lease_millis bigint)
returns table (id uuid, tenant text, by text, attempt int, crashes int) language plpgsql as $$
begin
    perform set_config('app.queue', 'on', true);
    return query
        update what_if w
        set state = 'running', server = _server, attempts = w.attempts + 1,
            crashes = w.crashes + case w.state when 'running' then 1 else 0 end,
            lease_until = now() + _lease_millis * interval '1 millisecond'
        where (w.tenant, w.id) = (
            select q.tenant, q.id from what_if q
            where q.state in ('queued', 'running') and (q.state = 'queued' or q.lease_until <= now())
            order by q.at, q.id limit 1
            for update skip locked)
        returning w.id, w.tenant, w.by, w.attempts, w.crashes;
    perform set_config('app.queue', '', true);
end $$;
