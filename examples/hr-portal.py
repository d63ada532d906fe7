#!/usr/bin/env python3
"""What an HR portal does with OpenSeverance, from the first question to the last page of a what-if.

    SEVERANCE_URL=http://127.0.0.1:8080 SEVERANCE_TOKEN=... python3 examples/hr-portal.py [report.csv]
"""
import functools, json, os, sys, time, uuid
from datetime import date, timedelta
from decimal import Decimal
from urllib.error import HTTPError, URLError
from urllib.parse import quote, urlencode
from urllib.request import Request, urlopen

URL = os.environ.get("SEVERANCE_URL", "http://127.0.0.1:8080").rstrip("/")
TOKEN = os.environ.get("SEVERANCE_TOKEN") or sys.exit("SEVERANCE_TOKEN is not set.")
RUN = uuid.uuid4().hex[:12]  # part of every name and key, so that the script can run again and again
PLAN = "packages/amazon-aws-2023-24-60day"
OUR_PLAN = f"portal/one-week-{RUN}"
DOCUMENT = f"plan: {OUR_PLAN}" + """
title: One week of pay for each complete year of service
currency: USD
cites: Acme severance policy, section 1
missing_day: last day
parameters:
  weeks_per_year: {unit: weeks per year, value: 1, source: "Acme severance policy, section 2"}
  max_weeks: {unit: weeks, value: 26, source: "Acme severance policy, section 3"}
lines:
  service: {period: {from: service_date, through: termination_date}}
  complete_years: {count: years, of: service, part: drop}
  severance_weeks: {formula: "min(complete_years * weeks_per_year, max_weeks)"}
  weeks_pay: {pay: per week, of: base_pay, taking: {year: 52 weeks}}
  severance: {formula: "severance_weeks * weeks_pay", round: half up to 0.01}
awards:
  severance_pay: {amount: severance, quantity: severance_weeks, paid: with the last salary}
"""
KNOWN = {  # what the portal knows of the employee, by the places that questions name
    "employee.hire_date": "2017-08-21",
    "employee.work_location.country": "US", "employee.work_location.subdivision": "US-WA",
    "employee.pay": {"rate": "156000.00", "currency": "USD", "period": "year"},
    "separation.cause": "redundancy",
    "separation.notice_date": "2024-04-03", "separation.termination_date": "2024-06-02",
}

def call(method, path, body=None, kind="application/json", key=None, **headers):
    """Sends a request and answers (status, headers, body). A refusal ends the script in the words of the server."""
    data = None if body is None else (body if isinstance(body, str) else json.dumps(body)).encode()
    headers |= {"Authorization": f"Bearer {TOKEN}"} | ({"Content-Type": kind} if data else {})
    headers |= {"Idempotency-Key": f"{key}-{RUN}"} if key else {}
    try:
        with urlopen(Request(URL + path, data, headers, method=method), timeout=60) as answer:
            text, is_json = answer.read().decode(), answer.headers.get_content_type() == "application/json"
            return answer.status, answer.headers, json.loads(text) if is_json else text
    except HTTPError as refusal:
        if refusal.code in (429, 503) and "Retry-After" in refusal.headers:
            time.sleep(int(refusal.headers["Retry-After"]))
            return call(method, path, body, kind, key, **headers)
        problem = json.load(refusal)
        faults = [f"\n  {f['pointer']}: {f['detail']} {f.get('advice', '')}" for f in problem.get("faults", [])]
        said = f"{problem['status']} {problem['title']}. {problem['detail']} {problem.get('advice', '')}"
        sys.exit(f"{method} {path}: {said}" + "".join(faults))
    except URLError as failure:
        sys.exit(f"{URL} does not answer: {failure.reason}")

def pages(path, **query):
    """The pages of a list, to the last."""
    page = {"next": None}
    while "next" in page:
        page = call("GET", f"{path}?{urlencode(query)}")[2]
        query["cursor"] = page.get("next")
        yield page["items"]

def check(holds, what):
    print("  ", "ok:", what) if holds else sys.exit(f"FAILED: {what}")

print("1. What does", PLAN, "need to know?")
# What plans can do without, such as the cost of benefits, is told as "optional"; it is given from the start.
record = {"employee": {"employee_id": f"P-{RUN}", "benefits": {"rate": "1450.00", "currency": "USD", "period": "month"}}}
while questions := call("POST", f"/v1/plans/{quote(PLAN, safe='')}/questions", record)[2]["questions"]:
    places = [question["record"] for question in questions]
    print("   asked for", ", ".join(place if place in KNOWN else f"{place} (not known)" for place in places))
    check(any(place in KNOWN for place in places), "some of it is known")
    for place in filter(KNOWN.get, places):
        *parents, last = place.split(".")
        functools.reduce(lambda at, name: at.setdefault(name, {}), parents, record)[last] = KNOWN[place]

print("2. A quote")
quoted = call("POST", "/v1/calculations", {"plan": PLAN, **record})[2]
for award in quoted["awards"]:
    print(f"   {award['name']:22}{award.get('amount', {}).get('amount', '?'):>10}  {award['outcome']}")
print("   totals:", ", ".join(f"{name} {money['amount']} {money['currency']}" for name, money in quoted["totals"].items()))
print("   mind:", "; ".join(quoted["warnings"]) or "nothing")
why = next(line for line in quoted["lines"] if line["name"] == "severance")
reads = [f"{read['name']} {read['value'].get('value')} {read['value'].get('unit')}" for read in why["reads"]]
print("   why:", why["title"], "=", why["formula"], "with", ", ".join(reads), "so", why["value"]["value"])
one, two = (call("POST", "/v1/calculations", {"plan": PLAN, **record, "store": True}, key="quote")[2] for _ in range(2))
check(one["id"] == two["id"], f"asked twice with one key, it is stored once: {one['id']}")
check(call("GET", f"/v1/calculations/{one['id']}")[2]["answer"]["totals"] == quoted["totals"], "it reads back with the same totals")
check(call("POST", f"/v1/calculations/{one['id']}/recomputation")[2]["matches"], "worked out again, it matches")

print("3. Our own plan", OUR_PLAN)
address = f"/v1/plans/{quote(OUR_PLAN, safe='')}"
status, headers, _ = call("PUT", address, DOCUMENT, "application/yaml", **{"If-None-Match": "*"})
check(status == 201, f"published, revision {headers['ETag']}")
status, _, _ = call("PUT", address, DOCUMENT, "application/yaml", **{"If-Match": headers["ETag"]})
check(status == 200 and len(call("GET", f"{address}/revisions")[2]["items"]) == 1, "published again, nothing new is stored")

print("4. A hundred employees")
csv = "employee_id,hire_date,department,base_pay_rate,base_pay_period,base_pay_currency\n" + "".join(
    f"{RUN}-{n},{'not yet' if n == 40 else date(2000, 1, 15) + timedelta(days=97 * n)},{('Sales', 'Marketing')[n % 2]},"
    f"{'a lot' if n == 70 else 60000 + 777 * n},year,USD\n" for n in range(100))
imports = "/v1/workforces?" + urlencode({"name": f"portal {RUN}", "plan": OUR_PLAN})
trial = call("POST", imports + "&dry_run=true", csv, "text/csv")[2]
print(f"   dry run: {trial['rows_used']} of {trial['rows_read']} rows can be used")
workforce = call("POST", imports, csv, "text/csv", key="import")[2]
for fault in sum(pages(f"/v1/workforces/{workforce['id']}/faults"), []):
    print(f"   row {fault['row']}, {fault['field']}: {fault['value']!r} {fault['message']}")
check((workforce["rows_used"], workforce["rows_faulty"]) == (98, 2), "98 rows are kept, 2 have a fault")

print("5. What if it were two weeks a year?")
question = {"workforce": workforce["id"], "plan": OUR_PLAN, "termination_date": "2026-06-30",
            "set": [{"path": "parameters.weeks_per_year", "value": "2"}]}
_, headers, job = call("POST", "/v1/what-ifs", question, key="what-if")
what_if = headers["Location"]
while job["state"] in ("queued", "running"):
    print("  ", job["state"], job["done"], "of", job["all"])
    time.sleep(int(headers.get("Retry-After", 1)))
    _, headers, job = call("GET", f"/v1/jobs/{job['id']}")
check(job["state"] == "done", f"the job is {job['state']} {job.get('failure', '')}")
report = call("GET", what_if)[2]["report"]
for scenario in report["scenarios"]:
    cost = f"{scenario['cost_to_employer']} {report['currency']}"
    print(f"   {scenario['letter']}: {scenario['name']} costs {cost} for {scenario['entitled']} people")

print("6. Who gains?")
difference, winners = report["scenarios"][1]["difference"], []
for page in pages(f"{what_if}/people", scenario=1, change="gain", limit=30):
    winners += page
    print(f"   a page of {len(page)}, down to {page[-1]['difference']}")
total = sum(Decimal(person["difference"]) for person in winners)
agrees = len(winners) == difference["winners"] and total == Decimal(difference["cash_to_employees"])
check(agrees, f"{len(winners)} gain {total}, as the report says")
with open(sys.argv[1] if len(sys.argv) > 1 else "report.csv", "w", encoding="utf-8", newline="") as file:
    print("  ", file.write(call("GET", f"{what_if}/report.csv")[2]), "characters of CSV are in", file.name)
