const page = document.getElementById("report");
const GROUPS_SHOWN = 20;
const LINES_SHOWN = 7;

function masthead() {
  const last = figures.event.termination_date;
  const chosen = figures.people_chosen_by ? " for whom " + figures.people_chosen_by : "";
  page.append(
    el("div", "masthead", el("span", "", el("b", "", "OpenSeverance"), "  what-if"), el("span", "", day(figures.made_on))),
    el("h1", "", "What if " + many(figures.people, "person leaves", "people leave") + (last ? " on " + day(last) : "") + "?"),
    el("p", "lead", figures.workforce.file + chosen + ". Amounts in " + figures.currency + ", exact to the smallest unit."));
  if (few) page.append(el("ul", "legend", scenarios.map((scenario, i) => el("li", "", letter(i), el("b", "wrap", title(scenario)),
    el("span", "", i === 0 ? "the baseline" : Object.keys(scenario.changes).length ? "a change of " + scenario.plan.id : scenario.plan.title)))));
}

function tiles() {
  const shown = few ? scenarios : [];
  page.append(el("div", scenarios.length === 4 ? "tiles four" : "tiles", shown.map((scenario, i) => {
    const change = scenario.difference;
    const fact = (name, value, className) => [el("dt", "", name), el("dd", className || "", value)];
    const tile = el("div", "tile",
      el("div", "name", letter(i), el("span", "", title(scenario))),
      el("div", "what", "Cost to the employer"),
      el("div", "big", grouped(scenario.cost_to_employer)),
      el("div", "change", i === 0 ? null : [signed(change.cost_to_employer) + " ", change.cost_percent ? el("span", "", "(" + share(change.cost_percent) + ")") : null]),
      el("dl", "",
        fact("Cash to people", grouped(scenario.cash_to_employees)),
        fact("Entitled", grouped(scenario.entitled)),
        scenario.facts_missing ? fact("Facts missing", grouped(scenario.facts_missing), "less") : [],
        i === 0 ? [] : [fact("Get more", grouped(change.winners)), fact("Get less", grouped(change.losers))].flat()));
    tile.style.setProperty("--tone", tone(i));
    return tile;
  })));
}

function sweep() {
  const made = section("Cost by scenario", "A is the baseline.");
  sweepChart(made);
  made.append(table(["", "Entitled", "Cash to employees", "Cost to the employer", "Difference to A", "", "Get more", "Get less"], scenarios.map((scenario, i) =>
    row("", [letter(i), "  " + title(scenario)], [grouped(scenario.entitled), grouped(scenario.cash_to_employees), grouped(scenario.cost_to_employer)].concat(
      i === 0 ? ["", "", "", ""] : [signed(scenario.difference.cost_to_employer), share(scenario.difference.cost_percent), grouped(scenario.difference.winners), grouped(scenario.difference.losers)])))));
}

function awards() {
  const names = [...new Set(scenarios.flatMap((scenario) => scenario.awards.map((award) => award.name)))];
  const of = (name, field) => scenarios.map((scenario) => {
    const award = scenario.awards.find((each) => each.name === name);
    return award && award[field] !== undefined ? plain(award[field]) : "\u2013";
  });
  const all = (field) => scenarios.map((scenario) => plain(scenario[field]));
  if (!few && names.length === 1) return;
  const made = section("What it costs, award by award", "Each bar is the whole cost to the employer: cash, benefits that go on, and what vendors are paid.");
  awardChart(made);
  if (!few) return;
  const rows = [row("sum", "People", all("people")), row("sub", "entitled", all("entitled"))];
  if (scenarios.some((scenario) => scenario.facts_missing)) rows.push(row("sub", "facts missing, in no sum", all("facts_missing")));
  for (const name of names) {
    rows.push(row("head", phrase(name), of(name, "amount")), row("sub", "people", of(name, "people")));
    const units = [...new Set(scenarios.flatMap((scenario) => scenario.awards.filter((award) => award.name === name && award.unit).map((award) => award.unit)))];
    units.forEach((unit) => rows.push(row("sub", unit, scenarios.map((scenario) => {
      const award = scenario.awards.find((each) => each.name === name && each.unit === unit);
      return award ? award.quantity_shown : "\u2013";
    }))));
    if (scenarios.some((scenario) => scenario.awards.some((award) => award.name === name && !isZero(award.benefits)))) {
      rows.push(row("sub", "benefits, at the employer's cost", of(name, "benefits")));
    }
  }
  rows.push(row("sum head", "Cash to employees", all("cash_to_employees")), row("sum", "Cost to the employer", all("cost_to_employer")));
  made.append(table([""].concat(scenarios.map((scenario, i) => letter(i))), rows));
}

function groups(dimension) {
  const shown = scenarios.slice(0, 4);
  // more columns fit on no page
  const compared = shown.length <= 3 ? shown.slice(1) : [];
  const made = section("By " + words(dimension.dimension), dimension.groups.length > GROUPS_SHOWN
    ? "The groups that cost most, of " + grouped(dimension.groups.length) + " in all." : "");
  groupChart(made, dimension);
  const heads = () => ["", "People"].concat(shown.map((scenario, i) => letter(i)), compared.map((scenario) => scenario.letter + " \u2212 A"));
  const asRow = (group) => row("", group.group, [grouped(group.scenarios[0].people)].concat(
    shown.map((scenario, i) => grouped(group.scenarios[i].cost_to_employer)),
    compared.map((scenario, i) => signed(minus(group.scenarios[i + 1].cost_to_employer, group.scenarios[0].cost_to_employer)))));
  made.append(table(heads(), dimension.groups.slice(0, GROUPS_SHOWN).map(asRow)));
  const rest = dimension.groups.slice(GROUPS_SHOWN);
  if (rest.length) made.append(el("details", "", el("summary", "", "The other " + grouped(rest.length)), table(heads(), rest.map(asRow))));
}

function lineOf(line) {
  return el("li", "", el("span", "line", el("b", "", words(line.name)), el("span", "", (line.before || "\u2013") + " \u2192 " + (line.after || "\u2013"))),
    line.formula ? el("span", "formula", line.formula) : null);
}

/** Lines that both plans have come first: they say why. */
function explained(change) {
  const lines = change.lines.slice().sort((a, b) => (a.before === undefined || a.after === undefined) - (b.before === undefined || b.after === undefined));
  const rest = lines.slice(LINES_SHOWN);
  return el("div", "card",
    el("header", "", el("h3", "", "Row " + change.row, change.employee_id ? el("span", "id", change.employee_id) : null),
      el("span", "delta " + (change.difference.startsWith("-") ? "less" : "more"), signed(change.difference))),
    el("p", "path", grouped(change.before) + " \u2192 " + grouped(change.after)),
    change.awards.length > 1 ? el("ul", "lines", change.awards.map((award) => el("li", "", el("span", "line", el("span", "", words(award.name)), el("span", "", signed(minus(award.after, award.before))))))) : null,
    el("ul", "lines", lines.slice(0, LINES_SHOWN).map(lineOf)),
    rest.length ? el("details", "", el("summary", "", many(rest.length, "more line", "more lines")), el("ul", "lines", rest.map(lineOf))) : null);
}

function changes(scenario, index) {
  const d = scenario.difference;
  const incomparable = d.not_comparable ? " " + many(d.not_comparable, "person is", "people are") + " not compared, because facts are missing." : "";
  const made = section("Who gets more, who gets less: " + scenario.letter + " against A",
    many(d.winners, "person gets", "people get") + " more, " + many(d.losers, "person gets", "people get") + " less, " + grouped(d.unchanged) + " the same." + incomparable);
  changeChart(made, scenario);
  const told = d.largest_gains.concat(d.largest_losses);
  if (told.length) made.append(el("h3", "", "The largest changes, explained"), el("p", "why", "What differs between the two plans for the person, line by line."),
    el("div", "people", told.map(explained)));
}

function laterFacts(d) {
  const quantities = d.quantities.filter((each) => !isZero(each.difference)).map((each) => signed(each.difference) + " " + each.unit + " of " + words(each.award));
  return [d.milestone ? grouped(d.people_reaching_it) + " more people " + d.milestone : "", d.entitled_difference ? signed(d.entitled_difference) + " people entitled" : "", ...quantities]
    .filter(Boolean).join(" \u00b7 ");
}

function later() {
  if (!scenarios[0].one_day_later) return;
  const made = section("One day later", "The same, with everyone's last day of employment a day later.");
  if (!few) {
    made.append(table(["", "Cost", "", ""], scenarios.map((scenario, i) => {
      const d = scenario.one_day_later;
      return row("", [letter(i), "  " + title(scenario)], [signed(d.cost_difference), share(d.cost_percent), cell(laterFacts(d), "wrap")]);
    })));
    return;
  }
  made.append(el("div", "day", scenarios.map((scenario, i) => {
    const d = scenario.one_day_later;
    return el("div", "card", el("h3", "with", letter(i), el("span", "", title(scenario))),
      el("div", "big", signed(d.cost_difference) + " ", isZero(d.cost_difference) ? null : el("span", "", "(" + share(d.cost_percent) + ")")),
      el("p", "path", laterFacts(d)));
  })));
}
