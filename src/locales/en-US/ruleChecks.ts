import type { NotRun } from "../../domain/evaluation";
import type { Sentences } from "../sentences";
import { counted } from "./plural";

const LISTED = 3;

const listed = (items: readonly string[]): string =>
  `${items.slice(0, LISTED).join(", ")}${items.length > LISTED ? ` and ${items.length - LISTED} more` : ""}`;

const NOT_RUN: Record<NotRun, string> = {
  noLastYear: "Not run, no workbook of last year was chosen",
  otherYear: "Not run, the chosen workbook is not of the year before",
  form: "Not run, only for printed forms that are read",
  report: "Not run, only for written reports",
  nothing: "Not run, this workbook has nothing that they are about",
};

export const ruleChecks: Sentences["ruleChecks"] = {
  summary: (rules, places, unjudged, notRun) =>
    `${counted(rules, "rule")} ran on ${counted(places, "place")}${unjudged === 0 ? "" : `, ${unjudged} not judged`}${notRun === 0 ? "" : `, ${notRun} not run`}`,
  unjudged: (cell, why, rules) =>
    `${cell} (${why === "blank" ? "blank" : "not readable"}): ${rules.join(", ")}`,
  unjudgedHeading: "Not judged",
  notCheckedHeading: "Not checked",
  moreUnjudged: (cells) => `${counted(cells, "more cell")}, see the JSON`,
  notGivenTo: (rule, cells) => `${rule} ${listed(cells)}`,
  notGiven: (rules) => `Optional cells are blank, nothing to compare: ${rules.join("; ")}`,
  places: (rule, places, findings) =>
    `${rule} ${places}${findings === 0 ? "" : ` (${counted(findings, "finding")})`}`,
  ran: "Places looked at: ",
  notRun: (why, rules) => `${NOT_RUN[why]}: ${rules.join(", ")}`,
  separator: ", ",
};
