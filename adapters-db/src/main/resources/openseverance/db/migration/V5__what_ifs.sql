-- What-ifs and the queue of their jobs. A job is taken by a server for a time (its lease), which it prolongs as it goes; when that time is over another
-- server takes it. A server and the number of the attempt together say who has it, so that one which was too slow stores nothing.

create table what_if (
    tenant      text        not null,
    id          uuid        not null,
    workforce   uuid        not null, -- which may be deleted since
    question    text        not null,
    revisions   text        not null, -- JSON, of the plans beneath, by id
    state       text        not null check (state in ('queued', 'running', 'done', 'failed', 'cancelled')),
    done        bigint      not null,
    total       bigint      not null,
    attempts    int         not null,
    failure     text,
    at          timestamptz not null,
    by          text        not null,
    finished    timestamptz,
    report      text,
    csv         text,
    personal    boolean     not null default false, -- whether the report may tell of single persons
    server      text,
    lease_until timestamptz,
    primary key (tenant, id)
);
create index what_if_by_time on what_if (tenant, at, id);
create index what_if_of_workforce on what_if (tenant, workforce);
create index what_if_to_do on what_if (at, id) where state in ('queued', 'running');
create index what_if_personal on what_if (at) where personal;
call guard('what_if');
call open_to_work_over_all_tenants('what_if', 'app.queue');
call open_to_work_over_all_tenants('what_if', 'app.retention');

create function what_if_create(
    _tenant text, _id uuid, _workforce uuid, _question text, _revisions text, _state text, _done bigint, _total bigint, _attempts int,
    _at timestamptz, _by text, _key text, _request_hash text, _deeds text)
returns text language plpgsql as $$
declare
    _earlier text;
begin
    perform set_config('app.tenant', _tenant, true);
    _earlier := request_result(_tenant, _key, _request_hash, _id::text);
    if _earlier is null then
        insert into what_if (tenant, id, workforce, question, revisions, state, done, total, attempts, at, by)
            values (_tenant, _id, _workforce, _question, _revisions, _state, _done, _total, _attempts, _at, _by);
        perform audit_add(_tenant, _deeds);
    end if;
    return _earlier;
end $$;

create function what_if_find(_tenant text, _id uuid) returns setof what_if language plpgsql as $$
begin
    perform set_config('app.tenant', _tenant, true);
    return query select * from what_if w where w.tenant = _tenant and w.id = _id;
end $$;

-- Without report and CSV.
create function what_ifs_page(_tenant text, _at timestamptz, _id uuid, _limit int) returns setof what_if language plpgsql as $$
begin
    perform set_config('app.tenant', _tenant, true);
    return query select w.tenant, w.id, w.workforce, w.question, w.revisions, w.state, w.done, w.total, w.attempts, w.failure,
            w.at, w.by, w.finished, null::text, null::text, w.personal, w.server, w.lease_until
        from what_if w
        where w.tenant = _tenant
            and (w.at, w.id) < (coalesce(_at, 'infinity'), coalesce(_id, 'ffffffff-ffff-ffff-ffff-ffffffffffff'))
        order by w.at desc, w.id desc limit _limit;
end $$;

create function what_if_cancel(_tenant text, _id uuid, _deeds text) returns boolean language plpgsql as $$
begin
    perform set_config('app.tenant', _tenant, true);
    update what_if w set state = 'cancelled', finished = now(), server = null, lease_until = null
        where w.tenant = _tenant and w.id = _id and w.state in ('queued', 'running');
    if not found then
        return false;
    end if;
    perform audit_add(_tenant, _deeds);
    return true;
end $$;

-- The oldest job of any tenant that nobody has. A row that another server is just taking is passed over.
create function what_if_claim(_server text, _lease_millis bigint)
returns table (id uuid, tenant text, by text, attempt int) language plpgsql as $$
begin
    perform set_config('app.queue', 'on', true);
    return query
        update what_if w
        set state = 'running', server = _server, attempts = w.attempts + 1,
            lease_until = now() + _lease_millis * interval '1 millisecond'
        where (w.tenant, w.id) = (
            select q.tenant, q.id from what_if q
            where q.state in ('queued', 'running') and (q.state = 'queued' or q.lease_until <= now())
            order by q.at, q.id limit 1
            for update skip locked)
        returning w.id, w.tenant, w.by, w.attempts;
    perform set_config('app.queue', '', true);
end $$;

create function what_if_progress(
    _tenant text, _id uuid, _server text, _attempt int, _done bigint, _total bigint, _lease_millis bigint)
returns boolean language plpgsql as $$
begin
    perform set_config('app.tenant', _tenant, true);
    update what_if w set done = _done, total = _total, lease_until = now() + _lease_millis * interval '1 millisecond'
        where w.tenant = _tenant and w.id = _id and w.state = 'running' and w.server = _server and w.attempts = _attempt;
    return found;
end $$;

-- Ends a job, or gives it back where the state is queued.
create function what_if_end(
    _tenant text, _id uuid, _server text, _attempt int, _state text, _failure text, _report text, _csv text)
returns boolean language plpgsql as $$
begin
    perform set_config('app.tenant', _tenant, true);
    update what_if w
        set state = _state, failure = _failure, report = _report, csv = _csv, personal = _report is not null,
            finished = case when _state = 'queued' then null else now() end, server = null, lease_until = null
        where w.tenant = _tenant and w.id = _id and w.state = 'running' and w.server = _server and w.attempts = _attempt;
    return found;
end $$;
