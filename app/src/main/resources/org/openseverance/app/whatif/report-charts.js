const charts = [];

/** Draws a chart, and draws it again when the colours of the page change. */
function chart(parent, height, label, configure) {
  const canvas = el("canvas");
  canvas.setAttribute("role", "img");
  canvas.setAttribute("aria-label", label);
  const box = el("div", "chart", canvas);
  box.style.height = height + "px";
  parent.append(box);
  charts.push({ canvas, height, configure, drawn: null });
}

function colour(name) {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
}

const scenarioColour = (index) => colour("--s" + ((index % 8) + 1));
const awardColour = (index) => colour("--a" + ((index % 8) + 1));

function draw() {
  Chart.defaults.font.family = getComputedStyle(document.body).fontFamily;
  Chart.defaults.font.size = 12.5;
  Chart.defaults.color = colour("--soft");
  Chart.defaults.borderColor = colour("--hair");
  Chart.defaults.animation = false;
  for (const each of charts) {
    if (each.drawn) each.drawn.destroy();
    each.drawn = new Chart(each.canvas, each.configure());
  }
}

function axes(horizontal, stacked) {
  const amounts = {
    stacked, beginAtZero: true, border: { display: false }, grid: { color: colour("--hair") },
    ticks: { callback: (value) => short(value), maxTicksLimit: 8 },
  };
  const names = { stacked, grid: { display: false }, border: { color: colour("--faint") }, ticks: { color: colour("--ink"), autoSkip: false } };
  return horizontal ? { x: amounts, y: names } : { x: names, y: amounts };
}

function options(horizontal, stacked, tooltip, legend) {
  return {
    indexAxis: horizontal ? "y" : "x",
    responsive: true,
    maintainAspectRatio: false,
    scales: axes(horizontal, stacked),
    plugins: {
      legend: { display: legend, position: "top", align: "start", labels: { boxWidth: 12, boxHeight: 12, borderRadius: 3, useBorderRadius: true, color: colour("--ink") } },
      tooltip: { callbacks: { label: tooltip }, padding: 10, displayColors: legend },
    },
  };
}

/** The end of a long name, for axes. */
const clipped = (text, length) => (text.length <= length ? text : text.slice(0, length - 1) + "\u2026");

/** One bar for each scenario, a part of it for each award. */
function awardChart(parent) {
  const names = [...new Set(scenarios.flatMap((scenario) => scenario.awards.map((award) => award.name)))];
  const costOf = (scenario, name) => (scenario.awards.find((award) => award.name === name) || { cost: "0" }).cost;
  const paying = names.filter((name) => scenarios.some((scenario) => !isZero(costOf(scenario, name))));
  chart(parent, 74 + 46 * scenarios.length, "Cost to the employer by award, one bar for each scenario", () => ({
    type: "bar",
    data: {
      labels: scenarios.map((scenario) => scenario.letter + "  " + clipped(title(scenario), 30)),
      datasets: paying.map((name, i) => ({
        label: phrase(name),
        data: scenarios.map((scenario) => Number(costOf(scenario, name))),
        exact: scenarios.map((scenario) => costOf(scenario, name)),
        backgroundColor: awardColour(i),
        borderColor: colour("--paper"),
        borderWidth: { right: 1.5 },
        maxBarThickness: 26,
      })),
    },
    options: options(true, true, (item) => item.dataset.label + ": " + grouped(item.dataset.exact[item.dataIndex]), true),
  }));
}

const GROUPS_DRAWN = 12;

/** The groups that cost most, a bar for each scenario. */
function groupChart(parent, dimension) {
  const drawn = dimension.groups.slice(0, GROUPS_DRAWN);
  const shown = scenarios.slice(0, 4);
  chart(parent, 64 + drawn.length * (14 + 15 * shown.length), "Cost to the employer by " + words(dimension.dimension), () => ({
    type: "bar",
    data: {
      labels: drawn.map((group) => clipped(group.group, 36)),
      datasets: shown.map((scenario, s) => ({
        label: scenario.letter + "  " + clipped(title(scenario), 44),
        data: drawn.map((group) => Number(group.scenarios[s].cost_to_employer)),
        exact: drawn.map((group) => group.scenarios[s].cost_to_employer),
        backgroundColor: scenarioColour(s),
        maxBarThickness: 13,
        categoryPercentage: 0.78,
        barPercentage: 0.94,
        borderRadius: 2,
      })),
    },
    options: options(true, false, (item) => item.dataset.label + ": " + grouped(item.dataset.exact[item.dataIndex]), true),
  }));
}

function bandName(band) {
  const near = Math.abs(Number(band.near));
  const far = Math.abs(Number(band.far));
  const size = near < 1 ? "under " + short(far) : short(near) + "\u2013" + short(far);
  return (Number(band.near) < 0 ? "\u2212" : "+") + size;
}

/** How many people gain and lose how much. */
function changeChart(parent, scenario) {
  const bands = scenario.difference.changes.filter((band) => !isZero(band.near) || !isZero(band.far));
  if (bands.length < 2) return;
  chart(parent, 230, "People by the change of what they get, " + scenario.letter + " against A", () => {
    const set = options(false, false, (item) => many(bands[item.dataIndex].people, "person", "people"), false);
    set.scales.y.ticks.precision = 0;
    set.scales.x.ticks.maxRotation = 60;
    set.scales.x.ticks.color = colour("--soft");
    return {
      type: "bar",
      data: {
        labels: bands.map(bandName),
        datasets: [{
          data: bands.map((band) => band.people),
          backgroundColor: bands.map((band) => colour(Number(band.near) < 0 ? "--less" : "--more")),
          categoryPercentage: 0.94, barPercentage: 0.96, borderRadius: 3, maxBarThickness: 96,
        }],
      },
      options: set,
    };
  });
}

/** Cost of many scenarios, such as those of a sweep. */
function sweepChart(parent) {
  chart(parent, 300, "Cost to the employer by scenario", () => ({
    type: "bar",
    data: {
      labels: scenarios.map((scenario) => scenario.letter),
      datasets: [{
        data: scenarios.map((scenario) => Number(scenario.cost_to_employer)),
        backgroundColor: scenarios.map((scenario, i) => (i === 0 ? colour("--s1") : colour("--s2"))),
        borderRadius: 3, maxBarThickness: 46,
      }],
    },
    options: options(false, false, (item) => title(scenarios[item.dataIndex]) + ": " + grouped(scenarios[item.dataIndex].cost_to_employer), false),
  }));
}

const PRINTED_WIDTH = 686;

matchMedia("(prefers-color-scheme: dark)").addEventListener("change", draw);
addEventListener("beforeprint", () => {
  document.documentElement.dataset.theme = "light";
  draw();
  charts.forEach((each) => each.drawn.resize(PRINTED_WIDTH, each.height));
});
addEventListener("afterprint", () => {
  delete document.documentElement.dataset.theme;
  draw();
});
