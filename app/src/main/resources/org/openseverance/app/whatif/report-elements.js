// Everything on the page is made of elements and text; text of the figures never becomes markup.
const figures = JSON.parse(document.getElementById("figures").textContent);
const scenarios = figures.scenarios;
const few = scenarios.length <= 4;

function el(tag, className, ...children) {
  const made = document.createElement(tag);
  if (className) made.className = className;
  for (const child of children.flat(Infinity)) if (child !== null && child !== undefined && child !== "") made.append(child);
  return made;
}

/** 1085578658.79 as 1,085,578,658.79: exact, since figures are text. */
function grouped(text) {
  const [whole, part] = String(text).split(".");
  return whole.replace(/\B(?=(\d{3})+$)/g, ",") + (part === undefined ? "" : "." + part);
}

const isZero = (text) => /^[-0.]*$/.test(String(text));
const signed = (text) => (String(text).startsWith("-") || isZero(text) ? "" : "+") + grouped(text).replace("-", "\u2212");
const plain = (text) => grouped(text).replace("-", "\u2212");
const share = (text) => (text ? signed(text) + " %" : "");
const words = (name) => name.replace(/_/g, " ");
const phrase = (name) => words(name).replace(/^./, (first) => first.toUpperCase());
const many = (count, one, more) => grouped(count) + " " + (count === 1 ? one : more);

/** Exact difference of two amounts of money. */
function minus(a, b) {
  const digits = figures.decimals;
  const whole = (text) => BigInt(String(text).replace(".", ""));
  const difference = whole(a) - whole(b);
  const size = (difference < 0n ? -difference : difference).toString().padStart(digits + 1, "0");
  const text = digits === 0 ? size : size.slice(0, -digits) + "." + size.slice(-digits);
  return (difference < 0n ? "-" : "") + text;
}

/** 2500000 as 2.5M, for axes. */
function short(number) {
  const size = Math.abs(number);
  const [by, mark] = size >= 1e9 ? [1e9, "bn"] : size >= 1e6 ? [1e6, "M"] : size >= 1e3 ? [1e3, "k"] : [1, ""];
  return (number < 0 ? "\u2212" : "") + String(Math.round((size / by) * 100) / 100) + mark;
}

/** 2026-06-30 as 30 June 2026. */
function day(iso) {
  const months = "January February March April May June July August September October November December".split(" ");
  const [year, month, date] = iso.split("-").map(Number);
  return [date, months[month - 1], year].join("\u00a0");
}

const tone = (index) => "var(--s" + ((index % 8) + 1) + ")";

function letter(index) {
  const made = el("span", "letter", scenarios[index].letter);
  made.style.setProperty("--tone", tone(index));
  return made;
}

/** The name without what all paths begin with. */
const title = (scenario) => scenario.name.replace(/\b(parameters|lines|readings|awards)\.(?=[a-z])/g, "").replace(/=/g, " = ");

function cell(text, className = "n") {
  return el("td", className, text);
}

function row(className, label, cells) {
  const head = el("th", "wrap", label);
  head.scope = "row";
  return el("tr", className, head, cells.map((each) => (each instanceof Node ? each : cell(each))));
}

function table(heads, rows) {
  const head = el("tr", "", heads.map((each, i) => {
    const made = el("th", i === 0 ? "" : "n", each);
    made.scope = "col";
    return made;
  }));
  return el("div", "scroll", el("table", heads.length > 6 ? "dense" : "", el("thead", "", head), el("tbody", "", rows)));
}

/** A table of words: nothing stands at the right. */
function list(heads, rows) {
  const made = table(heads, rows);
  made.querySelectorAll("th.n").forEach((head) => head.classList.remove("n"));
  return made;
}

function section(heading, why, ...children) {
  const made = el("section", "", el("h2", "", heading), why ? el("p", "why", why) : null, children);
  document.getElementById("report").append(made);
  return made;
}
