-- Ids are kept and asked for without any blanks around them; those that were stored with some are found by nobody any more.
select set_config('app.retention', 'on', true);
do $$
declare
    _blank  constant text := '[\u0001-\u0020\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]';
    _around constant text := '^' || _blank || '+|' || _blank || '+$';
begin
    update calculation c set employee_id = nullif(regexp_replace(c.employee_id, _around, '', 'g'), '')
        where c.employee_id ~ _around;
    update employee e set employee_id = nullif(regexp_replace(e.employee_id, _around, '', 'g'), '')
        where e.employee_id ~ _around;
    update row_fault f set employee_id = nullif(regexp_replace(f.employee_id, _around, '', 'g'), '')
        where f.employee_id ~ _around;
end $$;
select set_config('app.retention', '', true);
