import type { Sentences } from "../sentences";

const known = (figure: string | null, unit: string): string =>
  figure === null ? "unknown" : `${figure}${unit}`;

const SHOWN_NAMES = 5;

export const rollup: Sentences["rollup"] = {
  heading: "Roll up units",
  intro:
    "Choose the units' self-evaluation workbooks (.xlsx, several at once). Each is checked, and all are added up. The files are read on this machine, never changed and never sent; with a table 应报单位 in this workbook, missing units are named.",
  back: "Back",
  choose: "Choose workbooks",
  chooseFolder: "Choose a folder",
  again: "Roll up again",
  stale: "This workbook has changed. Roll up again.",
  counted: (files, units) => `${files} files, ${units} units counted`,
  totals: (budget, spent, rate) =>
    `Annual budget ${known(budget, " 万元")}, spent ${known(spent, " 万元")}, execution rate ${known(rate, "%")}`,
  provisional: (without, budget, spent) =>
    `Some totals are not known. Without ${without.length} units (${without.slice(0, SHOWN_NAMES).join(", ")}${without.length > SHOWN_NAMES ? ", …" : ""}): annual budget ${known(budget, " 万元")}, spent ${known(spent, " 万元")}.`,
  scores: (projects, mean, weighted) =>
    `${projects} projects, mean score ${known(mean, "")}, weighted by money ${known(weighted, "")}`,
  notRanked: "The units use different rule profiles: scores do not compare, and units are not ranked.",
  others: (names) =>
    `Not read, as they are no workbooks (${names.length}): ${names.slice(0, SHOWN_NAMES).join(", ")}${names.length > SHOWN_NAMES ? ", …" : ""}`,
  noList: "This workbook has no table 应报单位, so missing units cannot be named.",
  insertList: "Add 应报单位",
  write: "Write the roll-up",
  toWrite: (created, changed) =>
    [
      created.length === 0 ? "" : `Will add ${created.join(", ")}`,
      changed.length === 0 ? "" : `Will update ${changed.join(", ")}`,
    ]
      .filter(Boolean)
      .join("; ") + ". It can be undone.",
  written: (sheets) => `Written: ${sheets.join(", ")}. To take it back, go back and choose Restore.`,
  upToDate: "The roll-up is up to date; there is nothing to write.",
  left: (cells) => `${cells} of your formulas on these sheets stay.`,
  overwritten: (cells) => `${cells.join(", ")}, which you changed, will show the roll-up's figures again.`,
  unreadable: (sheets) =>
    `The headings of ${sheets.join(", ")} have changed, so it cannot be read; it stays as it is and is not brought up to date. Restore the headings, then roll up again.`,
  findings: (count) => `${count} findings about the roll-up`,
  noFindings: "No findings about the roll-up.",
  units: (count) => `Units (${count})`,
  filter: "Filter units",
  filterHint: "Unit, file",
  sortBy: "Sort",
  sorts: {
    errors: "Most findings first",
    rate: "Lowest rate first",
    score: "Lowest score first",
    name: "By name",
  },
  noMatch: "No unit matches the filter.",
  unit: ({ rate, score, grade, rank, state }) =>
    [
      `Rate ${known(rate, "%")}`,
      score === null ? "no overall score" : `${score} points${grade === null ? "" : ` (${grade})`}`,
      ...(rank === null ? [] : [`rank ${rank}`]),
      state,
    ].join(" · "),
  notCounted: "Not counted",
  unitFindings: (open, accepted) =>
    open + accepted === 0
      ? "No findings"
      : `${open} findings${accepted === 0 ? "" : `, ${accepted} accepted`}`,
  accepted: (reason) => `Accepted by the unit: ${reason}`,
  more: (rest) => `Show ${rest} more`,
  sample: "Sample for review",
  seed: "Seed",
  amount: "All projects from this amount (万元)",
  share: "Of the others, at random (%)",
  sampleHint:
    "Projects with a missed target, an execution rate below 90 % or a grade of 中 or 差 are all drawn. The same seed draws the same projects.",
  place: (file, cells) => [file, ...cells].join(" "),
  goTo: (cell) => `Go to ${cell}`,
};
