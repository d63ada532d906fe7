function value(parameter, each, dated) {
  const dates = (each.from ? "from " + each.from : "") + (each.until ? " until " + each.until : "");
  return row("", parameter.name + (each.word ? " [" + each.word + "]" : ""), [
    cell(each.value + (each.value === "none" || parameter.unit === "number" ? "" : " " + parameter.unit), ""), dated ? cell(dates, "") : null, cell(each.source || "", "wrap")].filter(Boolean));
}

function plan(scenario, index) {
  const changes = Object.entries(scenario.changes);
  const facts = [["Id", scenario.plan.id], ["Revision", el("code", "", scenario.plan.revision)]];
  if (!changes.length) {
    facts.push(["Jurisdiction", scenario.plan.jurisdiction], ["Source", scenario.plan.cites], ["Read in", scenario.plan.sources.join(" \u00b7 ")],
      ["Verified", scenario.plan.verified_until ? "until " + scenario.plan.verified_until : ""], ["About", scenario.plan.about]);
  }
  const made = el("div", "plan", el("h3", "with", letter(index), el("span", "", changes.length ? title(scenario) : scenario.plan.title || scenario.plan.id)),
    el("dl", "facts", facts.filter(([, text]) => text).map(([name, text]) => [el("dt", "", name), el("dd", "", text)]).flat()));
  changes.forEach(([path, text]) => made.append(el("div", "changed", el("code", "", path), " is now ", el("b", "", text))));
  if (changes.length) {
    made.append(el("p", "lead", "Everything else is as in " + scenario.plan.id + "."));
  } else if (scenario.plan.parameters.length) {
    const dated = scenario.plan.parameters.some((each) => each.values.some((one) => one.from || one.until));
    made.append(list(["Parameter", "Value"].concat(dated ? ["Holds"] : [], "Source"), scenario.plan.parameters.flatMap((each) => each.values.map((one) => value(each, one, dated)))));
  }
  scenario.plan.readings.forEach((each) => made.append(el("div", "changed", el("b", "", words(each.name)), " is read as ", el("b", "", each.is),
    each.or.length ? ", where " + each.or.join(" or ") + " would be possible" : "", each.why ? ": " + each.why : "")));
  if (scenario.warnings.length) {
    made.append(el("ul", "note", scenario.warnings.map((each) => el("li", "", "Warning for " + many(each.people, "person", "people") + ": " + each.say))));
  }
  return made;
}

/** Many changed plans are told in a table. */
function plans() {
  const changed = scenarios.filter((scenario) => Object.keys(scenario.changes).length);
  const told = few ? scenarios : scenarios.filter((scenario) => !changed.includes(scenario));
  const made = section("The plans", "A revision names the exact content of a plan's document.", told.map((scenario) => plan(scenario, scenarios.indexOf(scenario))));
  if (few || !changed.length) return;
  made.append(el("h3", "plan", "Changed plans"), list(["", "Of", "Revision"], changed.map((scenario) =>
    row("", [letter(scenarios.indexOf(scenario)), "  " + title(scenario)], [cell(scenario.plan.id, "wrap"), cell(el("code", "", scenario.plan.revision), "wrap")]))));
}

function missing() {
  const rows = scenarios.flatMap((scenario, i) => scenario.missing_facts.map((each) => row("", [letter(i), "  ", words(each.fact)], [grouped(each.people)]))
    .concat(scenario.not_worked_out.map((each) => row("", [letter(i), "  ", each.reason], [grouped(each.people)]))));
  if (rows.length) section("Facts that are missing", "People of whom a figure is unknown are counted, but stand in no sum.", table(["", "People"], rows));
}

const FAULTS_SHOWN = 20;

function source() {
  const w = figures.workforce;
  const made = section("The workforce file", w.file + ": " + many(w.rows_read, "row", "rows") + " read, " + grouped(w.rows_used) + " used, " + grouped(w.rows_faulty) + " with faults.");
  made.append(el("dl", "facts",
    el("dt", "", "Read"), el("dd", "", Object.entries(w.columns).map(([fact, header]) => (header === fact ? fact : header + " as " + fact)).join(", ")),
    w.ignored.length ? [el("dt", "", "Not read"), el("dd", "", w.ignored.join(", "))] : []));
  if (figures.notes.length) made.append(el("h3", "", "Notes"), el("ul", "note", figures.notes.map((note) => el("li", "", note))));
  if (w.faults.length) {
    const shown = w.faults.slice(0, FAULTS_SHOWN);
    made.append(el("h3", "", "Rows with faults are left out" + (w.fault_count > shown.length ? "; the first " + shown.length + " of " + grouped(w.fault_count) + " faults" : "")),
      list(["Row", "Field", "Value", "What is wrong"], shown.map((fault) => row("", grouped(fault.row), [fault.field, fault.value, fault.message].map((text) => cell(text, "wrap"))))));
  }
}

masthead();
tiles();
if (!few) sweep();
awards();
figures.dimensions.forEach(groups);
if (few) scenarios.slice(1).forEach((scenario, i) => changes(scenario, i + 1));
later();
missing();
plans();
source();
page.append(el("footer", "", el("span", "", "Made by OpenSeverance on " + day(figures.made_on)), el("span", "", "Employees are named by row and id only")));
draw();
