-- Keys of requests are forgotten after a time, and a publication that comes again is answered as the first was.

-- Forgetting goes over all tenants, by a setting of its own that only its function sets, for its transaction alone. The function runs with the rights of the
-- owner, so that the service itself has none to delete keys.
call open_to_work_over_all_tenants('request_key', 'app.forgetting');
create policy deleted_by_app_forgetting on request_key for delete using (current_setting('app.forgetting', true) = 'on');
create index request_key_by_time on request_key (created_at);

-- Forgets keys that were taken before a time, so many at most; says how many. Two servers that do it at once do not wait for one another.
create function request_keys_forget(_before timestamptz, _most int) returns int language plpgsql
    security definer set search_path = openseverance, pg_temp as $$
declare
    _count int;
begin
    perform set_config('app.forgetting', 'on', true);
    delete from request_key r where (r.tenant, r.key) in (
        select o.tenant, o.key from request_key o
        where o.created_at < _before order by o.created_at limit _most
        for update skip locked);
    get diagnostics _count = row_count;
    perform set_config('app.forgetting', '', true);
    return _count;
end $$;

-- Error OS001: another revision is the newest. Of a request that changed nothing, the key's result says so.
drop function plan_publish(text, text, text, text, text, timestamptz, text, text, text, text, text);
create function plan_publish(
    _tenant text, _id text, _revision text, _title text, _document text, _at timestamptz, _by text, _replaces text,
    _key text, _request_hash text, _deeds text)
returns table (stored text, changed boolean, replayed boolean) language plpgsql as $$
declare
    _unchanged constant text := 'unchanged ';
    _newest    plan_revision;
    _same      boolean;
    _earlier   text;
begin
    perform set_config('app.tenant', _tenant, true);
    insert into plan_version (tenant, version) values (_tenant, 0) on conflict do nothing;
    perform 1 from plan_version v where v.tenant = _tenant for update;
    select * into _newest from plan_revision p where p.tenant = _tenant and p.id = _id order by p.number desc limit 1;
    _same := coalesce(_newest.revision = _revision, false);
    _earlier := request_result(_tenant, _key, _request_hash, case when _same then _unchanged else '' end || _revision);
    if _earlier is not null then
        return query select replace(_earlier, _unchanged, ''), not starts_with(_earlier, _unchanged), true;
        return;
    end if;
    if _same then
        return query select _revision, false, false;
        return;
    end if;
    if _newest.revision is distinct from _replaces then
        raise exception using errcode = 'OS001', message = 'another revision is the newest',
            detail = coalesce(_newest.revision, '');
    end if;
    insert into plan_revision (tenant, id, number, revision, title, document, published_at, published_by)
        values (_tenant, _id, coalesce(_newest.number, 0) + 1, _revision, _title, _document, _at, _by);
    update plan_version v set version = v.version + 1 where v.tenant = _tenant;
    perform audit_add(_tenant, _deeds);
    return query select _revision, true, false;
end $$;
