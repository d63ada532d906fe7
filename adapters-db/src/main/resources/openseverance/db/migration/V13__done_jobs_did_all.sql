-- How far a job is, is told now and then, by several connections; the last word before its end is not always the largest. A job that is done did all.

-- Ends a job, or gives it back where the state is queued.
create or replace function what_if_end(
    _tenant text, _id uuid, _server text, _attempt int, _state text, _failure text, _report text, _csv text)
returns boolean language plpgsql as $$
begin
    perform set_config('app.tenant', _tenant, true);
    update what_if w
        set state = _state, failure = _failure, report = _report, csv = _csv, personal = _report is not null,
            done = case when _state = 'done' then w.total else w.done end,
            finished = case when _state = 'queued' then null else now() end, server = null, lease_until = null
        where w.tenant = _tenant and w.id = _id and w.state = 'running' and w.server = _server and w.attempts = _attempt;
    return found;
end $$;
