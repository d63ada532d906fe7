-- Every table has a tenant, and a policy that shows and takes only rows of the tenant that the transaction says it works for:
--     select set_config('app.tenant', 'acme', true)
-- Without it no row is there. The policy holds for the owner as well (force). After a transaction the setting is '' and not null, hence nullif.
-- Functions set the tenant and then do their work, so that a request is one round trip. They run with the rights of who calls them, so the policy counts in them.

create procedure guard(_table regclass) language plpgsql as $$
begin
    execute format('alter table %s enable row level security', _table);
    execute format('alter table %s force row level security', _table);
    execute format(
        'create policy of_tenant on %s using (%2$s) with check (%2$s)',
        _table, 'tenant = nullif(current_setting(''app.tenant'', true), '''')');
end $$;

-- Two kinds of work go over all tenants: taking the next job, and the retention rule. Each has a setting of its own, which only the functions of that
-- work set, for their transaction alone, and which opens only the tables named to this procedure, to reading and changing, never to adding or deleting.
create procedure open_to_work_over_all_tenants(_table regclass, _setting text) language plpgsql as $$
begin
    execute format(
        'create policy %I on %s for select using (current_setting(%L, true) = ''on'')',
        'seen_by_' || replace(_setting, '.', '_'), _table, _setting);
    execute format(
        'create policy %I on %s for update using (current_setting(%3$L, true) = ''on'') with check (current_setting(%3$L, true) = ''on'')',
        'changed_by_' || replace(_setting, '.', '_'), _table, _setting);
end $$;

-- What was done. Rows are added and never changed: the service has no right to, and the owner is stopped by the trigger.
create table audit (
    tenant        text        not null,
    id            uuid        not null,
    at            timestamptz not null,
    by            text        not null,
    action        text        not null,
    subject       text        not null,
    plan_revision text,
    input_hash    text,
    details       text        not null, -- JSON, names and texts
    primary key (tenant, at, id)
);
create index audit_of_subject on audit (tenant, subject, at, id);
call guard('audit');

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only', tg_table_name;
end $$;
create trigger append_only before update or delete or truncate on audit for each statement execute function refuse_change();

-- Adds deeds, given as a JSON array. To be called within a tenant.
create function audit_add(_tenant text, _deeds text) returns void language sql as $$
    insert into audit (tenant, id, at, by, action, subject, plan_revision, input_hash, details)
    select _tenant, id, at, by, action, subject, plan_revision, input_hash, details
    from json_to_recordset(_deeds::json) as deed (
        id uuid, at timestamptz, by text, action text, subject text, plan_revision text, input_hash text, details text);
$$;

create function audit_append(_tenant text, _deeds text) returns void language plpgsql as $$
begin
    perform set_config('app.tenant', _tenant, true);
    perform audit_add(_tenant, _deeds);
end $$;

create function audit_page(_tenant text, _subject text, _at timestamptz, _id uuid, _limit int) returns setof audit language plpgsql as $$
declare
    _before_at timestamptz := coalesce(_at, 'infinity');
    _before_id uuid := coalesce(_id, 'ffffffff-ffff-ffff-ffff-ffffffffffff');
begin
    perform set_config('app.tenant', _tenant, true);
    if _subject is null then
        return query select * from audit a
            where a.tenant = _tenant and (a.at, a.id) < (_before_at, _before_id)
            order by a.at desc, a.id desc limit _limit;
    else
        return query select * from audit a
            where a.tenant = _tenant and a.subject = _subject and (a.at, a.id) < (_before_at, _before_id)
            order by a.at desc, a.id desc limit _limit;
    end if;
end $$;

-- Requests that marked themselves with a key, so that each stores once however often it comes.
create table request_key (
    tenant       text        not null,
    key          text        not null,
    request_hash text        not null,
    result       text        not null, -- the id of what was stored
    created_at   timestamptz not null default now(),
    primary key (tenant, key)
);
call guard('request_key');

-- Takes the key of a request. Null: the request is new, or has no key. Otherwise what the same request stored before. Two at the same moment wait for one
-- another here. Another request with the same key is error OS002. To be called within a tenant.
create function request_result(_tenant text, _key text, _request_hash text, _result text) returns text language plpgsql as $$
declare
    _earlier request_key;
begin
    if _key is null then
        return null;
    end if;
    insert into request_key (tenant, key, request_hash, result) values (_tenant, _key, _request_hash, _result)
        on conflict do nothing;
    if found then
        return null;
    end if;
    select * into strict _earlier from request_key r where r.tenant = _tenant and r.key = _key;
    if _earlier.request_hash <> _request_hash then
        raise exception using errcode = 'OS002', message = 'the key was used for another request';
    end if;
    return _earlier.result;
end $$;
