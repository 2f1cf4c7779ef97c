import type { Source } from "../../../domain/years/source";
import type { RuleTexts } from "../../shared/findingTexts";
import { formName, named, OPERATORS, quoted, quotedStart } from "./words";
import { counted, plural } from "../plural";

const place = ({ file, cells, more }: Source): string =>
  `${quoted(file)}${cells.length === 0 ? "" : ` ${cells.join(", ")}`}${more > 0 ? ` and ${more} more` : ""}`;
const last = (source: Source): string => `last year (${place(source)})`;

export const years = {
  Y1: {
    title: "Carried over differs from last year's workbook",
    sentences: {
      differs: ({ scope, stated, balance, difference, source }) =>
        `${named(scope)}: ${stated} carried over; the balance of ${last(source)} is ${balance}, a difference of ${difference}. Check it.`,
      rounding: ({ scope, stated, balance, difference, source }) =>
        `${named(scope)}: ${stated} carried over; the balance of ${last(source)} is ${balance}. The rounding difference is ${difference}.`,
      noSource: ({ scope, stated, file, similar }) =>
        `${named(scope)}: ${stated} carried over; last year's workbook (${quoted(file)}) does not have the project` +
        (similar === null
          ? ". Check where the money comes from."
          : `. The balance of ${named(similar)} was the same: if it is this project, use one name.`),
      notKnown: ({ scopes, file }) =>
        `Last year's workbook (${quoted(file)}) gives no balance of ${scopes.map(quoted).join(", ")}, so that the money carried over was not compared. Correct that workbook first.`,
      sumDiffers: ({ scope, stated, balance, difference, source }) =>
        `All projects agree with last year, but ${scope === "全部" ? "in total" : `for ${scope}`} ${stated} is carried over and the balance of ${last(source)} is ${balance}, a difference of ${difference}. Check the budget levels.`,
    },
  },
  Y2: {
    title: "Project with a balance last year is missing",
    sentences: {
      noLine: ({ project, balance, source }) =>
        `${named(project)} had a balance of ${balance} in ${last(source)}; this year's 资金 does not have it. Add what was carried over, or say what became of the money.`,
    },
  },
  Y3: {
    title: "Is the money carried over in the initial budget?",
    sentences: {
      inBudget: ({ scopes, total }) =>
        `${total} carried over for ${scopes.map(quoted).join(", ")}. Check that this year's initial budget includes it.`,
    },
  },
  Y4: {
    title: "Taken back and left over at once",
    sentences: {
      takenOrLeft: ({ line, reduced, working }) =>
        `${named(line)}: nothing was spent, and the reduction of ${reduced} is all that was left (${working}). Money is either taken back or left over: check it, and name the document under 原因 if it was taken back.`,
      carriedAnyway: ({ scope, amount, source }) =>
        `${named(scope)}: ${amount} carried over, which ${last(source)} had as a reduction, with no balance. Money taken back cannot be carried over. Check it.`,
    },
  },
  Y5: {
    title: "A balance in two years running",
    sentences: {
      twoYears: ({ scope, balance, last: before, change, source }) =>
        `${named(scope)} has a balance of ${balance}; ${last(source)} had ${before} (${change}). Explain it.`,
    },
  },
  Y6: {
    title: "Large change from last year",
    sentences: {
      unexplained: ({ scope, changes, threshold, source }) =>
        `${named(scope)}: ${changesText(changes)}. The change from ${last(source)} is more than ${threshold}. Give the reason under 原因.`,
      category: ({ scope, changes, threshold, source }) =>
        `${scope}: ${changesText(changes)}. The change from ${last(source)} is more than ${threshold}. Explain it.`,
    },
  },
  Y7: {
    title: "Last year's figure differs from last year's workbook",
    sentences: {
      lastYearDiffers: ({ name, stated, last: before, source }) =>
        `${named(name)}: 上年数 is ${stated}; ${last(source)} has ${before}. Check it.`,
      growthDiffers: ({ quote, working, computed, source }) =>
        `${quoted(quote)}: with the figure of ${last(source)} it is ${computed} (${working}). Check it.`,
    },
  },
  Y8: {
    title: "Target behind last year's result",
    sentences: {
      behind: ({ name, target, last: before, share, direction, source }) =>
        `${named(name)}: the target ${target} is ${direction} the ${before} of ${last(source)}` +
        `${share === null ? "" : ` (${share} of it)`}. Explain it, or change the target.`,
      slightlyBehind: ({ count, names }) =>
        `${counted(count, "target is", "targets are")} at most 10% behind last year's result: ${names.map(quoted).join(", ")}. Next year's targets may follow the results.`,
    },
  },
  Y9: {
    title: "Target unchanged after two years far beyond it",
    sentences: {
      unchanged: ({ name, target, now, last: before, threshold, source }) =>
        `${named(name)}: the target is ${target} in both years and was passed by ${now} this year and by ${before} in ${last(source)}, both more than ${threshold}. Change the target.`,
    },
  },
  Y10: {
    title: "Indicator differs from last year's",
    sentences: {
      unit: ({ name, now, last: before, source }) =>
        `${named(name)} is measured in ${quoted(now)}, and in ${quoted(before)} in ${last(source)}: the years cannot be compared.`,
      direction: ({ name, now, last: before, source }) =>
        `${named(name)} has ${OPERATORS[now]}, and ${OPERATORS[before]} in ${last(source)}. Check the direction.`,
      renamed: ({ name, last: before, source }) =>
        `${named(name)} was called ${quoted(before)} in ${last(source)}. Check whether it is the same indicator.`,
      dropped: ({ project, names, source }) =>
        `${formName(project)}: ${names.length} of last year's indicators ${plural(names.length, "is", "are")} missing: ${names.map(quotedStart).join(", ")} (${place(source)}).`,
    },
  },
  Y11: {
    title: "Staff numbers do not follow from last year's",
    sentences: {
      moreStaff: ({ staff, last: before, recruited, source }) =>
        `${staff} staff are more than the ${before} of ${last(source)} and the ${recruited} recruited. Check the number recruited.`,
      moreRetired: ({ retired, left, source }) =>
        `There are ${retired} more retired people than in ${last(source)}; only ${left} have left the staff. Check it.`,
    },
  },
  Y12: {
    title: "Problem, measure or result is worded as last year",
    sentences: {
      again: ({ form, problem, likeness, source }) =>
        `${formName(form)}: the problem ${quotedStart(problem)} is ${likeness} like that of ${last(source)}. If it is still there, say what was done about it.`,
      copied: ({ form, key, quote, likeness, source }) =>
        `${formName(form)}: the ${key === "goalCompletion" ? "completion" : "improvement"} ${quotedStart(quote)} is ${likeness} like that of ${last(source)}. Write what happened this year.`,
    },
  },
  Y13: {
    title: "Last year left in the text",
    sentences: {
      yearLeft: ({ quote, written, year }) =>
        `${quoted(quote)} says ${written}; the report is of ${year}. Check whether it was copied from last year.`,
    },
  },
  Y14: {
    title: "Grade far from last year's",
    sentences: {
      jump: ({ form, now, last: before, score, lastScore, file }) =>
        `${formName(form)} is graded ${now} (${score} points); last year (${quoted(file)}) it was ${before} (${lastScore}). Check it.`,
    },
  },
  Y15: {
    title: "All amounts are off from last year by one factor",
    sentences: {
      scaleDiffers: ({ factor, isLarger, moneyUnit, amounts, source }) =>
        `All amounts are about ${isLarger ? `${factor} times` : `one ${factor}th of`} those of ${last(source)}: ${amounts.map((one) => `${one.measure} ${one.now}, last year ${one.last}`).join("; ")}. Check the money unit of both years (this year ${moneyUnit}) and the amounts.`,
    },
  },
  Y16: {
    title: "Cumulative figure below last year's",
    sentences: {
      yearForTotal: ({ name, now, last: before, source }) =>
        `${named(name)} is cumulative, yet ${now} is less than ${before} in ${last(source)}, which the target reaches: this may be the figure of the year alone. Give the cumulative figure, or explain the decrease.`,
      fell: ({ name, now, last: before, source }) =>
        `${named(name)} is cumulative: ${now} this year is less than ${before} in ${last(source)}. If it is of all years, give the cumulative figure; if it is of this year alone, leave it.`,
    },
  },
} satisfies Partial<RuleTexts>;

interface Change {
  readonly measure: string;
  readonly now: string;
  readonly last: string;
  readonly growth: string;
}

function changesText(changes: readonly Change[]): string {
  return changes
    .map(({ measure, now, last: before, growth }) => `${measure} ${now}, last year ${before} (${growth})`)
    .join("; ");
}
