-- What the service may do: this and nothing else. Its role owns nothing and cannot pass by the policies.
grant connect on database ${database} to ${api};
grant usage on schema openseverance to ${api};
grant execute on all functions in schema openseverance to ${api};
grant select, insert on openseverance.audit, openseverance.request_key, openseverance.plan_revision, openseverance.document, openseverance.pseudonym_secret to ${api};
grant select, insert, update on openseverance.plan_version to ${api};
grant select, insert, update (employee_id, question, answer) on openseverance.calculation to ${api};
grant select, insert, delete, update (erased) on openseverance.workforce to ${api};
grant select, insert, delete, update (employee_id, facts) on openseverance.employee to ${api};
grant select, insert, delete, update (value, employee_id) on openseverance.row_fault to ${api};
grant select, insert, update on openseverance.what_if to ${api};
