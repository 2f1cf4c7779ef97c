import type { MoneyUnit } from "../../../domain/model";
import type { RuleTexts } from "../../shared/findingTexts";
import { MEASURES, quoted, named, scopeName, formName, shown } from "./words";

/** What is to be checked where amounts per head are off; `factor` would make them usual. */
const slip = (moneyUnit: MoneyUnit, factor: string | null, size: "large" | "small"): string => {
  const other = moneyUnit === "元" ? "万元" : "元";
  const isOtherUnit = factor === "10000" && (size === "large") === (moneyUnit === "万元");
  const cause =
    factor === null
      ? ""
      : isOtherUnit
        ? `They may have been entered in ${other}. `
        : `They may be ${factor} times too ${size}. `;
  return `${cause}Check 金额单位, the amounts and 在职人数.`;
};

export const budget = {
  R01: {
    title: "Execution rate wrong or missing",
    sentences: {
      rateDiffers: ({ spent, budget, stated, computed, difference }) =>
        `The execution rate reads ${stated}; it is ${computed} (${spent} ÷ ${budget}), a difference of ${difference} percentage points. Correct it.`,
      rounding: ({ spent, budget, stated, computed, difference }) =>
        `The execution rate reads ${stated}; it computes to ${computed} (${spent} ÷ ${budget}), a rounding difference of ${difference} percentage points.`,
      cutOff: ({ spent, budget, stated, computed, rounded }) =>
        `The execution rate reads ${stated}, which was cut off; it computes to ${computed} (${spent} ÷ ${budget}) and rounds to ${rounded}. Correct it.`,
      scoredRounded: ({ spent, budget, stated, computed, score }) =>
        `The execution rate reads ${stated}; it computes to ${computed} (${spent} ÷ ${budget}), and the score of ${score} was taken from the rounded rate. Score it by ${computed}.`,
      rateMissing: ({ spent, budget, computed }) =>
        `The execution rate is blank; it is ${computed} (${spent} ÷ ${budget}). Fill it in.`,
      onInitialBudget: ({ spent, initialBudget, rate }) =>
        `The form has no annual budget, so the execution rate is taken on the initial budget: ${rate} (${spent} ÷ ${initialBudget}). If the budget was adjusted, use the adjusted one.`,
    },
  },
  R02: {
    title: "Spending above the annual budget",
    sentences: {
      spentOverBudget: ({ line, spent, annualBudget, working, difference }) =>
        `${named(line)} spent ${spent}, which is ${difference} more than its annual budget of ${annualBudget}${shown(working)}. Check budget and spending.`,
      rounding: ({ line, spent, annualBudget, working, difference }) =>
        `${named(line)} spent ${spent}, which is ${difference} more than its annual budget of ${annualBudget}${shown(working)}: a rounding difference.`,
      spentOverArrived: ({ line, spent, arrived, carriedOver, difference }) =>
        `${named(line)} spent ${spent}, ${difference} more than the ${arrived} received (到位) and the ${carriedOver} carried over. Check 到位 and 支出.`,
    },
  },
  R03: {
    title: "Total differs from its rows",
    sentences: {
      rowsDiffer: ({ total, column, stated, working, sumOfRows, difference }) =>
        `${named(total)} has ${stated} in ${quoted(column)}; its rows add up to ${sumOfRows} (${working}), a difference of ${difference}. Check the figures.`,
      rounding: ({ total, column, stated, working, sumOfRows, difference }) =>
        `${named(total)} has ${stated} in ${quoted(column)}; its rows add up to ${sumOfRows} (${working}), a rounding difference of ${difference}.`,
    },
  },
  R04: {
    title: "Annual budget does not add up",
    sentences: {
      budgetDiffers: ({ scope, stated, working, computed, difference }) =>
        `The report states the annual budget of ${scopeName(scope)} as ${stated}; its items give ${computed} (${working}), a difference of ${difference}. Check the report.`,
      rounding: ({ scope, stated, working, computed, difference }) =>
        `The report states the annual budget of ${scopeName(scope)} as ${stated}; its items give ${computed} (${working}), a rounding difference of ${difference}.`,
    },
  },
  R05: {
    title: "Balance does not add up",
    sentences: {
      balanceDiffers: ({ scope, stated, working, computed, difference }) =>
        `The report states the balance of ${scopeName(scope)} as ${stated}; it is ${computed} (${working}), a difference of ${difference}. Check the report.`,
      rounding: ({ scope, stated, working, computed, difference }) =>
        `The report states the balance of ${scopeName(scope)} as ${stated}; it computes to ${computed} (${working}), a rounding difference of ${difference}.`,
      negative: ({ scope, balance }) =>
        `The report states the balance of ${scopeName(scope)} as ${balance}; a balance is not negative. Check spending and budget.`,
    },
  },
  R06: {
    title: "Not all spent, yet no balance",
    sentences: {
      nothingLeft: ({ scope, rate, balance }) =>
        `The report states an execution rate of ${rate} for ${scopeName(scope)}, yet a balance of ${balance}. Fill in the balance or say what was taken back.`,
    },
  },
  R07: {
    title: "Low execution not explained",
    sentences: {
      reasonMissing: ({ line, spent, annualBudget, rate, threshold }) =>
        `${named(line)} has an execution rate of ${rate} (${spent} ÷ ${annualBudget}), below ${threshold}. Give the reason in “原因”.`,
      unexplained: ({ line, spent, annualBudget, rate, threshold }) =>
        `The execution rate of ${named(line)} is ${rate} (${spent} ÷ ${annualBudget}), below ${threshold}, and nothing explains it. Give the reason on the form.`,
    },
  },
  R08: {
    title: "Budget adjustment not explained",
    sentences: {
      adjusted: ({ line, initialBudget, annualBudget, difference, rate }) =>
        `The annual budget of ${named(line)} is ${annualBudget}, its initial budget ${initialBudget}: an adjustment of ${difference} ` +
        `${rate === null ? "(no rate on an initial budget of zero)" : `(${rate})`} without a reason. Say what it rests on.`,
      reasonMissing: ({ line, added, reduced }) => {
        const changes = [
          ...(added === null ? [] : [`raised by ${added}`]),
          ...(reduced === null ? [] : [`cut by ${reduced}`]),
        ];
        return `The budget of ${named(line)} was ${changes.join(" and ")} during the year without a reason. Give it in “原因”.`;
      },
    },
  },
  R09: {
    title: "The two execution rates are far apart",
    sentences: {
      ratesDiffer: ({ scope, spent, annualBudget, executionRate, initialBudget, initialRate }) =>
        `Execution rate of ${scopeName(scope)}: ${executionRate} of the annual budget (${spent} ÷ ${annualBudget}), ` +
        `${initialRate} of the initial budget (${spent} ÷ ${initialBudget}). Say which one is reported.`,
    },
  },
  R10: {
    title: "Rate on an initial budget of zero",
    sentences: {
      notApplicable: ({ line, written }) =>
        `The initial budget of ${named(line)} is 0, so a rate on it does not apply; the cell shows ${written}. Write “不适用”.`,
    },
  },
  R11: {
    title: "Rate not zero without budget and spending",
    sentences: {
      rateNotZero: ({ line, written }) =>
        `Nothing was budgeted and nothing spent for ${named(line)}, so the execution rate is 0.00%; the cell ${written === "" ? "is blank" : `holds ${quoted(written)}`}. Correct it.`,
    },
  },
  R12: {
    title: "Execution score wrong or missing",
    sentences: {
      scoreDiffers: ({ rate, points, stated, computed, difference }) =>
        `The execution score reads ${stated}; a rate of ${rate} of ${points} points gives ${computed}, a difference of ${difference}. Correct it.`,
      rounding: ({ rate, points, stated, computed, difference }) =>
        `The execution score reads ${stated}; a rate of ${rate} of ${points} points gives ${computed}, a rounding difference of ${difference}.`,
      scoreMissing: ({ rate, points, computed }) =>
        `The execution score is blank; a rate of ${rate} of ${points} points gives ${computed}. Fill it in.`,
    },
  },
  R13: {
    title: "Weight or score on the row of a source",
    sentences: {
      onComponentRow: ({ line, column, written }) =>
        `${named(line)} has ${quoted(written)} in ${quoted(column)}. Only the total row carries weight and score; delete it.`,
    },
  },
  R14: {
    title: "Totals by source and by use differ",
    sentences: {
      totalsDiffer: ({ totals, difference }) =>
        `${totals.map(({ name, amount }) => `${quoted(name)} ${amount}`).join(", ")} should be equal and differ by ${difference}. Check them.`,
    },
  },
  R15: {
    title: "Mixed money units",
    sentences: {
      unitInCell: ({ column, written, moneyUnit }) =>
        `${quoted(column)} holds ${quoted(written)}, but the money unit is ${moneyUnit}. Check the amount and enter it in ${moneyUnit}.`,
      unitInText: ({ found, moneyUnit }) =>
        `The text says ${quoted(found)}, but the stated figure is in ${moneyUnit}. Check the unit in the text.`,
      bothUnits: ({ column, number }) =>
        `${quoted(column)} gives the number ${number} once in 元 and once in 万元. Check it and keep one unit.`,
      lineContradicts: ({ line, annualBudget, spent, moneyUnit, likely }) =>
        `${named(line)} has an annual budget of ${annualBudget} and spending of ${spent}, more than a thousandfold apart. The unit is probably wrong${likely === null ? "" : `, and ${likely} meant`}: enter ${moneyUnit}.`,
      totalTenThousandfold: ({ total, column, stated, sumOfRows }) =>
        `${named(total)} has ${stated} under ${quoted(column)} and its rows add up to ${sumOfRows}, ten thousand times apart: 元 and 万元 are mixed. Enter all in one unit.`,
      rateTenThousandfold: ({ line, spent, budget, rate }) =>
        `${named(line)} has ${spent} spent of ${budget} and states a rate of ${rate}, ten thousand times apart: 元 and 万元 are mixed. Enter both in one unit.`,
      farAboveColumn: ({ line, amounts, moneyUnit, likely }) =>
        `${named(line)} has ${amounts}, at least a thousand times what is usual in the column${likely === null ? "" : `; ${likely} may be meant`}. Check that it is in ${moneyUnit}.`,
      farBelowColumn: ({ line, amounts, moneyUnit, likely }) =>
        `${named(line)} has ${amounts}, at most a thousandth of what is usual in the column${likely === null ? "" : `; ${likely} may be meant`}. Check that it is in ${moneyUnit}.`,
      slippedAmount: ({ line, column, written, likely, factor, total }) =>
        `${named(line)} has ${written} under ${quoted(column)}, probably ${likely} (${factor} times apart): then annual budget and spending are both ${total}. Check the decimal point and the money unit.`,
      slippedOfStated: ({ line, column, written, likely, factor, scope, measure, stated }) =>
        `${named(line)} has ${written} under ${quoted(column)}, probably ${likely} (${factor} times apart): then ${MEASURES[measure]} of ${scopeName(scope)} is the stated ${stated}. Check the decimal point and the money unit.`,
      statedPowerOfTen: ({ scope, measure, stated, computed, factor }) =>
        `The report states ${stated} as ${MEASURES[measure]} of ${scopeName(scope)}; the lines give ${computed}, exactly ${factor} times apart. Check decimal point and money unit of the stated figure.`,
      statedScale: ({ count, factor, isLarger }) =>
        `All ${count} stated figures are ${isLarger ? `${factor} times` : `one ${factor}th of`} what the lines give. Check the money unit of “资金” and “报告数”, and enter both in one.`,
    },
  },
  R16: {
    title: "Spending equals the budget on every row",
    sentences: {
      everyLineSpentInFull: ({ lines, carriedOver }) =>
        `${carriedOver} was carried over, yet spending equals the annual budget on all ${lines} rows. Check that actual spending was entered.`,
    },
  },
  R17: {
    title: "Low execution, yet all outputs met",
    sentences: {
      spendingBehindOutput: ({ form, spent, annualBudget, rate, outputs }) =>
        `The execution rate of ${formName(form)} is only ${rate} (${spent} ÷ ${annualBudget}), yet all ${outputs} output indicators are met. Check spending and actual values, and explain.`,
    },
  },
  R18: {
    title: "Project expenditure differs from its tiers",
    sentences: {
      tiersDiffer: ({ measure, stated, working, sumOfParts, difference }) =>
        `The report states ${MEASURES[measure]} of project expenditure as ${stated}; its tiers add up to ${sumOfParts} (${working}), a difference of ${difference}. Check the report.`,
      rounding: ({ measure, stated, working, sumOfParts, difference }) =>
        `The report states ${MEASURES[measure]} of project expenditure as ${stated}; its tiers add up to ${sumOfParts} (${working}), a rounding difference of ${difference}.`,
    },
  },
  R64: {
    title: "A calculated column shows another figure",
    sentences: {
      liveFigureDiffers: ({ line, column, shown, computed, working }) =>
        `${named(line)} shows ${shown} in ${quoted(column)}; its amounts give ${computed} (${working}). Put the formula back, or check the amounts.`,
    },
  },
  R60: {
    title: "Parts of a line do not fit it",
    sentences: {
      partsExceed: ({ line, column, whole, working, sumOfParts }) =>
        `${quoted(column)} of ${named(line)} is ${whole}; its parts below add up to ${sumOfParts} (${working}), which is more. Check them.`,
      noWhole: ({ written }) =>
        `It is not clear which row ${quoted(written)} is a part of, so it was left out. Move it below that row, or remove “其中” if it counts by itself.`,
      partOfTotal: ({ written }) =>
        `${quoted(written)} stands below a total and is a part of it, so it is not added.`,
      unmarkedParts: ({ line, written }) =>
        `The rows from ${quoted(written)} on do not say “其中”, so they count by themselves. With the “其中” rows above they make up ${named(line)} exactly, so they probably count twice. Write “其中：” before them if they are parts of it.`,
      rowBelowParts: ({ line, written }) =>
        `${quoted(written)} stands below the “其中” rows of ${named(line)} without “其中” and counts by itself. Write “其中：” before it if it is a part.`,
    },
  },
  R89: {
    title: "Amounts per head are beyond reason",
    sentences: {
      tooLarge: ({ staff, perHead, moneyUnit, factor }) =>
        `In ${moneyUnit} and with a staff of ${staff}, 人员经费 comes to ${perHead}元 for each person, which cannot be. ${slip(moneyUnit, factor, "large")}`,
      tooSmall: ({ scope, staff, perHead, moneyUnit, factor }) =>
        `In ${moneyUnit} and with a staff of ${staff}, ${scope === "全部" ? "all money" : scope} comes to only ${perHead}元 for each person, which cannot be. ${slip(moneyUnit, factor, "small")}`,
      tenfold: ({ staff, perHead, moneyUnit, factor }) =>
        `In ${moneyUnit} and with a staff of ${staff}, 人员经费 comes to ${perHead}元 for each person, which is high. ${slip(moneyUnit, factor, "large")}`,
      personnelTooSmall: ({ staff, perHead }) =>
        `With a staff of ${staff}, 人员经费 comes to only ${perHead}元 for each person, while the other money is of a usual size. Check the amounts of 人员经费 and 在职人数.`,
    },
  },
  R90: {
    title: "The same money seems to be entered twice",
    sentences: {
      sameRow: ({ names, annualBudget, spent }) =>
        `${names.length} rows ${named(names[0] ?? "")} are alike in every cell (annual budget ${annualBudget}, spent ${spent}) and all count. Keep one if they are the same money; if not, say under 备注 how they differ.`,
      similarName: ({ names, annualBudget, spent }) =>
        `${names.map(quoted).join(", ")} have equal amounts (annual budget ${annualBudget}, spent ${spent}) and names that are alike, and all count. Keep one if they are the same money; if not, accept this with a reason.`,
    },
  },
  R83: {
    title: "Spending of carried-over money open or wrong",
    sentences: {
      notStated: ({ line, carriedOver, annualBudget, spent, hasColumn }) =>
        `${named(line)} carried over ${carriedOver} and spent ${spent} of ${annualBudget}; the form states what was spent of the money carried over. ` +
        `Fill in the column ${quoted("其中：上年结转支出")}${hasColumn ? "" : ", which the sheet still needs"}.`,
      exceeds: ({ line, column, stated, limit }) =>
        `Spending of carried-over money by ${named(line)} is ${stated}, more than ${quoted(column)}, ${limit}. Please check.`,
      restExceeds: ({ line, stated, rest, ofYear }) =>
        `Without ${stated} of carried-over money, ${named(line)} spent ${rest}, more than this year's budget of ${ofYear}. Check the spending of carried-over money.`,
    },
  },
} satisfies Partial<RuleTexts>;
