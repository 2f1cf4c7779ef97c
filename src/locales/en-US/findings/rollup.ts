import type { TextKey, UnreadBecause } from "../../../domain/rollup";
import type { VersionInput } from "../../../domain/rules/rollup/U3RepeatedUnit";
import type { RollupTexts } from "../../shared/findingTexts";
import { sheetList } from "../lists";
import { MEASURES, quoted, scopeName } from "./words";

const UNREAD: Record<UnreadBecause, string> = {
  notXlsx: "The file is no .xlsx workbook",
  oldFormat: "The file is an old .xls workbook",
  encrypted: "The file has a password",
  damaged: "The file is damaged",
  tooLarge: "The file is too large",
  unsupported: "The file is a binary workbook (.xlsb)",
  strict: "The file is a Strict Open XML workbook",
  notStandard: "The file is no standard self-evaluation workbook: it has no names such as 绩效_资金",
  failed: "The program failed on this file",
  tooSlow: "Reading the file takes too long (60 seconds at most)",
  tooMuchMemory: "Reading the file takes too much memory (400 MB at most)",
};

const ADVICE: Partial<Record<UnreadBecause, string>> = {
  encrypted: "Ask the unit to send it without a password.",
  tooLarge: "Ask the unit to delete what does not belong in it and send it again.",
  notStandard: "Ask the unit to use the standard workbook.",
  failed: "Check the file and roll up again.",
  tooSlow: "Ask the unit to delete sheets, rows and formulas that do not belong in it and send it again.",
  tooMuchMemory:
    "Ask the unit to delete sheets, rows and formulas that do not belong in it and send it again.",
};

const TEXTS: Record<TextKey, string> = {
  goalCompletion: "completion",
  conclusion: "conclusion",
  problems: "problems",
  improvements: "improvements",
};

const SHOWN_UNITS = 6;
const list = (names: readonly string[]): string =>
  names.slice(0, SHOWN_UNITS).join(", ") +
  (names.length > SHOWN_UNITS ? ` and others (${names.length} units)` : "");
const perhaps = (similar: string | null): string =>
  similar === null ? "" : ` A similar name is ${quoted(similar)}; check it.`;
const version = ({ file, savedAt, reportDate }: VersionInput): string =>
  `${quoted(file)} (saved ${savedAt ?? "at an unknown time"}, dated ${reportDate === "" ? "nowhere" : reportDate})`;
const whole = (project: string | null): string =>
  project === null ? "The whole department" : quoted(project);

export const rollupFindings: RollupTexts = {
  U0: {
    title: "File not read",
    sentences: {
      unread: ({ because, detail }) =>
        `${UNREAD[because]}${detail === null ? "" : ` (${detail})`}; it is not counted. ${ADVICE[because] ?? "Ask the unit to save it as .xlsx and send it again."}`,
    },
  },
  U1: {
    title: "Unit missing, or not expected",
    sentences: {
      missing: ({ unit, similar }) =>
        `${unit} is expected and has sent no workbook; the totals are without it.${perhaps(similar)}`,
      blank: ({ unit, other }) =>
        other === null
          ? `${unit} has sent a blank workbook, which counts as not handed in; the totals are without it. Return it to be filled in.`
          : `This workbook of ${unit} is blank and not counted; ${quoted(other)} is filled in. Remove the blank one.`,
      unlisted: ({ unit, similar, isCounted }) =>
        `${unit} has sent a workbook and is not among the expected units; its amounts are ${isCounted ? "" : "not "}counted.${perhaps(similar)}`,
    },
  },
  U2: {
    title: "Wrong year",
    sentences: {
      wrongYear: ({ unit, year, expected }) =>
        `The workbook of ${unit} is of ${year}, the roll-up of ${expected}; it is not counted. Return it.`,
      noYear: ({ unit, expected }) =>
        `The workbook of ${unit} has no year and is counted for ${expected}. Check it.`,
    },
  },
  U3: {
    title: "Unit sent twice",
    sentences: {
      sameName: ({ unit, file, counted }) =>
        `${unit} has several workbooks: ${quoted(counted)} was chosen and is counted, ${quoted(file)} is not.`,
      undecided: ({ unit, versions }) =>
        `${unit} has ${versions.length} different workbooks: ${versions.map(version).join("; ")}. None is chosen, so none is counted and the totals are open. Remove the others, or choose one and roll up again (--use FILE on the command line).`,
      copy: ({ unit, file, counted }) =>
        `${quoted(file)} of ${unit} has exactly the content of ${quoted(counted)}; one is counted. The other can be removed.`,
      sameContent: ({ unit, other }) =>
        `The workbook of ${unit} has exactly the content of ${other}; it is not counted. Return it.`,
    },
  },
  U4: {
    title: "Other competent department",
    sentences: {
      otherDepartment: ({ unit, written, department }) =>
        `The competent department of ${unit} reads ${quoted(written)}, not ${quoted(department)}. Check it.`,
    },
  },
  U5: {
    title: "Money unit mixed or wrong",
    sentences: {
      mixed: ({ wan, yuan }) =>
        `${wan} units state 万元 and ${yuan} state 元; the roll-up converts all to 万元.`,
      tooLarge: ({ total, median, written }) =>
        `The annual budget of ${total}万元 is 1,000 times the median of its kind (${median}万元) or more; the money unit reads ${quoted(written)}. Check whether the figures are in 元.`,
      tooSmall: ({ total, median, written }) =>
        `The annual budget of ${total}万元 is a thousandth of the median of its kind (${median}万元) or less; the money unit reads ${quoted(written)}. Check whether the figures are in 万元.`,
    },
  },
  U6: {
    title: "Rule profiles differ",
    sentences: {
      mixedProfiles: ({ profiles }) =>
        `The units use different rule profiles: ${profiles.map(({ name, count }) => `${name} (${count})`).join(", ")}. Grades follow each profile; scores do not compare, and units are not ranked.`,
    },
  },
  U7: {
    title: "Stated figure differs from the units",
    sentences: {
      totalDiffers: ({ scope, measure, stated, sum, difference, units }) =>
        `The ${MEASURES[measure]} of ${scopeName(scope)} is stated as ${stated}万元; ${units} units add up to ${sum}万元, a difference of ${difference}万元. Check it.`,
    },
  },
  U8: {
    title: "Targets of one indicator differ",
    sentences: {
      targetsDiffer: ({ indicator, unit, target, other, otherTarget }) =>
        `${quoted(indicator)} is a figure of the whole area: its target is ${target} in ${unit} and ${otherTarget} in ${other}. Check it.`,
      targetsDoNotAdd: ({ indicator, target, sum, units }) =>
        `${quoted(indicator)} has a departmental target of ${target}; the targets of ${units} units add up to ${sum}. Check it.`,
    },
  },
  U9: {
    title: "Text copied, or of another unit",
    sentences: {
      copied: ({ units, keys, count, quote }) =>
        `${list(units)} have ${count} texts in common (${keys.map((key) => TEXTS[key]).join(", ")}): ${quoted(quote)}. Return them to be written anew.`,
      foreignUnit: ({ other, key, quote }) =>
        `The ${TEXTS[key]} names another unit, ${quoted(other)}: ${quoted(quote)}. Check whether it was copied.`,
    },
  },
  U10: {
    title: "All projects have full marks",
    sentences: {
      allFullMarks: ({ unit, projects }) =>
        `All ${projects} projects of ${unit} have 100 points. Review some of them.`,
    },
  },
  U11: {
    title: "Problems and measures do not match",
    sentences: {
      countDiffers: ({ project, counted, listed }) =>
        `${whole(project)} speaks of ${counted} problems and lists ${listed}. Check it.`,
      noMeasure: ({ project, problems }) =>
        `${whole(project)} lists ${problems} problems and no improvements. Fill them in.`,
      fewerMeasures: ({ project, problems, measures }) =>
        `${whole(project)} lists ${problems} problems and only ${measures} improvements. Complete them.`,
    },
  },
  U12: {
    title: "Unit with open errors",
    sentences: {
      openErrors: ({ unit, errors, rules }) =>
        `${unit} has ${errors} errors (${rules.join(", ")}) neither corrected nor explained. Return the workbook.`,
    },
  },
  U13: {
    title: "Project in several units",
    sentences: {
      countedOnce: ({ project, units, budget }) =>
        `${quoted(project)} is in the workbooks of ${list(units)} with the same annual budget of ${budget}万元; the totals count it once. Check whose it is.`,
      alike: ({ project, units, budget }) =>
        `${quoted(project)} is in the workbooks of ${list(units)} under one department with the same annual budget of ${budget}万元 and no common project code; the totals add them as several projects. If it is one project, let the units give it the same code and roll up again.`,
      otherName: ({ code, projects, units }) =>
        `Project code ${code} has several names in the workbooks of ${list(units)} (${projects.map(quoted).join(", ")}); the totals add them as several projects. Check the code; if it is one project, use one name.`,
      added: ({ project, units }) =>
        `${quoted(project)} is in the workbooks of ${list(units)} with different amounts; the totals add them and count one project. Check transfers between units.`,
    },
  },
  U14: {
    title: "Amounts of a unit unknown",
    sentences: {
      unknownAmounts: ({ unit }) =>
        `The annual budget or spending of ${unit} cannot be computed (see its findings), so the totals that need it stay blank; totals without it are given beside them. Return the workbook.`,
    },
  },
  U15: {
    title: "Workbook being edited",
    sentences: {
      open: ({ unit }) =>
        `Another program has ${unit}'s workbook open; what it last saved is rolled up. Save and close it, then roll up again.`,
    },
  },
  U16: {
    title: "Attachments differ from the data",
    sentences: {
      differ: ({ unit, sheets }) =>
        `${sheetList(sheets)} of ${unit} do not agree with the data of its workbook, so that the rollup differs from what it hands in. Let the unit recompute and hand in again.`,
      copies: ({ unit, sheets }) =>
        `The workbook of ${unit} holds renamed or copied attachments that are not brought up to date: ${sheetList(sheets)}. Let the unit check and delete them.`,
    },
  },
};
