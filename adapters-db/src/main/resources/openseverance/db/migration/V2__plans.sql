-- Published plans. A revision never changes: the service has no right to, and the owner is stopped by the trigger. Who publishes holds the tenant's row of
-- plan_version meanwhile, so publications of a tenant come one after another.

create table plan_revision (
    tenant       text        not null,
    id           text        not null,
    number       int         not null,
    revision     text        not null,
    title        text        not null,
    document     text        not null,
    published_at timestamptz not null,
    published_by text        not null,
    primary key (tenant, id, number)
);
create index plan_revision_by_revision on plan_revision (tenant, id, revision, number);
call guard('plan_revision');
create trigger append_only before update or delete or truncate on plan_revision for each statement execute function refuse_change();

create table plan_version (
    tenant  text   not null primary key,
    version bigint not null
);
call guard('plan_version');

-- Documents that stored results were made with, by their revision.
create table document (
    tenant   text not null,
    revision text not null,
    document text not null,
    primary key (tenant, revision)
);
call guard('document');

create function plans_version(_tenant text) returns bigint language plpgsql as $$
begin
    perform set_config('app.tenant', _tenant, true);
    return coalesce((select version from plan_version where tenant = _tenant), 0);
end $$;

create function plans_current(_tenant text) returns setof plan_revision language plpgsql as $$
begin
    perform set_config('app.tenant', _tenant, true);
    return query select distinct on (p.id) * from plan_revision p where p.tenant = _tenant order by p.id, p.number desc;
end $$;

create function plan_revisions(_tenant text, _id text) returns setof plan_revision language plpgsql as $$
begin
    perform set_config('app.tenant', _tenant, true);
    return query select * from plan_revision p where p.tenant = _tenant and p.id = _id order by p.number desc;
end $$;

create function plan_of_revision(_tenant text, _id text, _revision text) returns setof plan_revision language plpgsql as $$
begin
    perform set_config('app.tenant', _tenant, true);
    return query select * from plan_revision p
        where p.tenant = _tenant and p.id = _id and p.revision = _revision
        order by p.number desc limit 1;
end $$;

-- Error OS001: another revision is the newest.
create function plan_publish(
    _tenant text, _id text, _revision text, _title text, _document text, _at timestamptz, _by text, _replaces text,
    _key text, _request_hash text, _deeds text)
returns table (stored text, again boolean) language plpgsql as $$
declare
    _newest  plan_revision;
    _earlier text;
begin
    perform set_config('app.tenant', _tenant, true);
    insert into plan_version (tenant, version) values (_tenant, 0) on conflict do nothing;
    perform 1 from plan_version v where v.tenant = _tenant for update;
    _earlier := request_result(_tenant, _key, _request_hash, _revision);
    if _earlier is not null then
        return query select _earlier, true;
        return;
    end if;
    select * into _newest from plan_revision p where p.tenant = _tenant and p.id = _id order by p.number desc limit 1;
    if _newest.revision = _revision then
        return query select _revision, true;
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
    return query select _revision, false;
end $$;

create function documents_keep(_tenant text, _revisions text[], _documents text[]) returns void language plpgsql as $$
begin
    perform set_config('app.tenant', _tenant, true);
    insert into document (tenant, revision, document)
        select _tenant, d.revision, d.document from unnest(_revisions, _documents) as d (revision, document)
        order by d.revision
        on conflict do nothing;
end $$;

create function documents_kept(_tenant text, _revisions text[]) returns setof document language plpgsql as $$
begin
    perform set_config('app.tenant', _tenant, true);
    return query select * from document d where d.tenant = _tenant and d.revision = any (_revisions);
end $$;
