import type { RuleTexts } from "../../shared/findingTexts";
import { RATES } from "../../../domain/model";
import { counted } from "../plural";
import { MEASURES, quoted, named, scopeName, formName, figure } from "./words";

export const totalsAndText = {
  R45: {
    title: "Total score wrong or missing",
    sentences: {
      totalDiffers: ({ stated, working, sumOfScores, difference }) =>
        `The total score reads ${stated}; the scores add up to ${sumOfScores} (${working}), a difference of ${difference}. Correct it.`,
      rounding: ({ stated, working, sumOfScores, difference }) =>
        `The total score reads ${stated}; the scores add up to ${sumOfScores} (${working}), a rounding difference of ${difference}.`,
      capped: ({ form, sumOfScores, rate, below, most }) =>
        `The scores of ${formName(form)} add up to ${sumOfScores}. The execution rate is ${rate}, below ${below}: the rule profile caps the total at ${most}, which is the total.`,
      cappedTotalDiffers: ({ stated, sumOfScores, rate, below, most }) =>
        `The total score reads ${stated}; the scores add up to ${sumOfScores}. The execution rate is ${rate}, below ${below}: the rule profile caps the total at ${most}. Change it to ${most}.`,
      twoTotals: ({ elsewhere, stated, sumOfScores }) =>
        `The form states two totals, ${elsewhere} and ${stated} in the row of the total` +
        (sumOfScores === null ? "" : `; its scores add up to ${sumOfScores}`) +
        ". Check both and make them agree.",
      totalMissing: ({ column }) => `${quoted(column)} is blank. Fill it in.`,
      totalBlank: ({ form, unscored, noRate }) => {
        const shown = unscored.slice(0, 3).map(quoted).join(", ");
        const rest = unscored.length > 3 ? ` and ${counted(unscored.length - 3, "other")}` : "";
        const causes = [
          ...(unscored.length === 0 ? [] : [`no score for ${shown}${rest}`]),
          ...(noRate ? ["no execution rate"] : []),
        ];
        const why = causes.length === 0 ? "no indicator has points" : causes.join("; ");
        return `The total of ${formName(form)} cannot be computed and would be printed blank: ${why}. Complete or correct these and recompute.`;
      },
    },
  },
  R46: {
    title: "Grade does not fit the total score",
    sentences: {
      gradeDiffers: ({ written, total, grade }) =>
        `The grade reads ${quoted(written)}; a total of ${total} is ${quoted(grade)}. Correct it.`,
      gradesApart: ({ written, grade }) =>
        `The conclusion gives the grade ${quoted(written)}, “自评等级” ${quoted(grade)}. Make them agree with the total.`,
    },
  },
  R47: {
    title: "Total score wrong or missing in the conclusion",
    sentences: {
      totalNotStated: ({ total }) => `The conclusion does not state the total score. Write ${total} points.`,
      otherTotal: ({ found, total }) =>
        `The conclusion says ${quoted(found)}, the total is ${total}. Correct it.`,
    },
  },
  R48: {
    title: "Form instructions left in a cell",
    sentences: {
      instructions: ({ column }) =>
        `${quoted(column)} still holds the instructions of the form. Delete them and fill it in.`,
    },
  },
  R49: {
    title: "Stated parts differ from the stated sum",
    sentences: {
      textPartsDiffer: ({ column, stated, working, sumOfParts, difference }) =>
        `${quoted(column)} names a sum of ${stated}; what it lists adds up to ${sumOfParts} (${working}), a difference of ${difference}. Check it.`,
      listMayDiffer: ({ column, stated, working, sumOfParts, difference }) =>
        `${quoted(column)} states ${stated}, and the items listed after it add up to ${sumOfParts} (${working}), a difference of ${difference}. If they are all its parts, check them; if they are only some, write “其中”.`,
      partsDiffer: ({ scope, measure, stated, working, sumOfParts, difference }) =>
        `The report states ${MEASURES[measure]} of ${scopeName(scope)} as ${stated}; its stated parts add up to ${sumOfParts} (${working}), a difference of ${difference}. Check the report.`,
      rounding: ({ scope, measure, stated, working, sumOfParts, difference }) =>
        `The report states ${MEASURES[measure]} of ${scopeName(scope)} as ${stated}; its stated parts add up to ${sumOfParts} (${working}), a rounding difference of ${difference}.`,
    },
  },
  R50: {
    title: "Stated figures differ from the lines",
    sentences: {
      statedDiffers: ({ scope, measure, stated, computed, difference }) =>
        `The report states ${MEASURES[measure]} of ${scopeName(scope)} as ${figure(measure, stated)}; the fund lines give ${figure(measure, computed)}, a difference of ${difference}${RATES.has(measure) ? " percentage points" : ""}. Please correct.`,
      rounding: ({ scope, measure, stated, computed, difference }) =>
        `The report states ${MEASURES[measure]} of ${scopeName(scope)} as ${figure(measure, stated)}; the fund lines give ${figure(measure, computed)}, a rounding difference of ${difference}${RATES.has(measure) ? " percentage points" : ""}.`,
      textUnitDiffers: ({ column, found, item, likely }) =>
        `${quoted(column)} says ${quoted(found)}; ${quoted(item)} in 资金 is ${likely}, the same number in another unit. Check it, and write ${quoted(likely)} if it is wrong.`,
      textRateDiffers: ({ column, found, computed }) =>
        `${quoted(column)} gives an execution rate of ${found}; the money gives ${computed}. Check it and correct the text.`,
      textDiffers: ({ column, item, found, computed }) =>
        `${quoted(column)} gives ${quoted(item)} as ${quoted(found)}, the table has ${computed}. Check it.`,
    },
  },
  R51: {
    title: "Missed targets not named",
    sentences: {
      missedNotNamed: ({ column, written, missed }) =>
        `${quoted(column)} says ${quoted(written)}, but ${missed.map(named).join(", ")} missed the target. Name what was not achieved.`,
    },
  },
  R52: {
    title: "Text too long",
    sentences: {
      tooLong: ({ column, count, limit }) =>
        `${quoted(column)} has ${count} characters, more than ${limit}. Please shorten it.`,
    },
  },
  R53: {
    title: "Completion copies the goal",
    sentences: {
      goalRepeated: ({ project }) =>
        `The completion of ${formName(project)} repeats its annual goal word for word. Say what was actually done.`,
    },
  },
  R54: {
    title: "Score far ahead of spending",
    sentences: {
      scoreAheadOfSpending: ({
        form,
        indicatorScore,
        indicatorPoints,
        fundScore,
        fundPoints,
        indicatorRate,
        fundRate,
        deviation,
      }) =>
        `Indicators of ${formName(form)} score ${indicatorScore} of ${indicatorPoints} (${indicatorRate}), budget execution ${fundScore} of ${fundPoints} (${fundRate}): ` +
        `${deviation} apart, more than 5%. Check the scores.`,
    },
  },
  R55: {
    title: "Basic information incomplete or inconsistent",
    sentences: {
      competentDepartmentMissing: ({ item }) =>
        `${quoted(item)} is blank. Fill it in on the sheet “基本信息”.`,
      itemMissing: ({ item }) => `${quoted(item)} is blank. Fill it in.`,
      itemDiffers: ({ item, values }) =>
        `${quoted(item)} differs between the forms: ${values.map(({ form, written }) => `${written} in ${formName(form)}`).join("; ")}. Please check.`,
      beforeYearEnd: ({ preparedOn, year }) =>
        `The date is ${preparedOn}, before the end of ${year}, when the figures of the year are not yet known. Check 填报日期 and 年度.`,
      competentDepartmentDiffers: ({ project, written, ofUnit }) =>
        `The competent department of ${formName(project)} is ${quoted(written)}, but ${quoted(ofUnit)} in the basic information. Please check.`,
    },
  },
  R65: {
    title: "Conclusion, problems or improvements blank",
    sentences: {
      blank: ({ form, items }) =>
        `Blank on the form of ${formName(form)}: ${items.map(quoted).join(", ")}. Fill them in.`,
    },
  },
  R84: {
    title: "Content of last year not checked",
    sentences: {
      marked: ({ column, count, mark }) =>
        `${quoted(column)} has ${counted(count, "cell")} marked ${quoted(mark)}, taken over from last year. Check and rewrite them, and delete the mark.`,
    },
  },
} satisfies Partial<RuleTexts>;
