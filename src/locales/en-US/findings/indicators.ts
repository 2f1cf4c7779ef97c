import type { RuleTexts } from "../../shared/findingTexts";
import { OPERATORS, LEVELS, quoted, quotedStart, named, formName, points } from "./words";

export const indicators = {
  R24: {
    title: "Actual value missing",
    sentences: {
      actualMissing: ({ name, target }) =>
        `${named(name)} has the target ${quoted(target)} but no actual value. Enter the figure or date reached.`,
      nothingGiven: ({ name, score }) =>
        `${named(name)} has ${score} points but neither target nor actual. Fill them in.`,
      notApplicableUnexplained: ({ name, actual }) =>
        `${named(name)} has the actual ${quoted(actual)} without a reason. Enter the figure reached, or say why it does not apply.`,
    },
  },
  R25: {
    title: "Actual value is no number or date",
    sentences: {
      statusForNumber: ({ name, target, actual }) =>
        `${named(name)} has the target ${quoted(target)}; the actual ${quoted(actual)} does not say how much. Enter the figure reached.`,
      wordsForNumber: ({ name, target, actual }) =>
        `${named(name)} has the target ${quoted(target)}; the actual ${quoted(actual)} is not a number. Enter the figure reached.`,
      noDate: ({ name, target, actual }) =>
        `${named(name)} has the target ${quoted(target)}; the actual ${quoted(actual)} names no date. Enter the date of completion.`,
    },
  },
  R26: {
    title: "Actual value repeats the target",
    sentences: {
      restatesTarget: ({ name, actual }) =>
        `The actual ${quoted(actual)} of ${named(name)} repeats the target. Enter the figure that was reached.`,
      operatorInActual: ({ name, actual }) =>
        `The actual ${quoted(actual)} of ${named(name)} is a range, not a measured figure. Enter the figure that was reached.`,
    },
  },
  R27: {
    title: "Score outside the weight",
    sentences: {
      aboveWeight: ({ name, score, weight }) =>
        `${named(name)} has a score of ${score}, above its weight of ${weight}, which does not count in the total. Correct the score.`,
      negative: ({ name, score }) =>
        `${named(name)} has a score of ${score}, below 0, which does not count in the total. Correct the score.`,
    },
  },
  R28: {
    title: "Score differs from the scoring rule",
    sentences: {
      scoreDiffers: ({ name, stated, computed, difference }) =>
        `${named(name)} has a score of ${stated}; by the scoring rule it is ${computed}, a difference of ${difference}. Correct the score.`,
      rounding: ({ name, stated, computed, difference }) =>
        `${named(name)} has a score of ${stated}; by the scoring rule it is ${computed}, a rounding difference of ${difference}.`,
      ownMethod: ({ name, stated, computed, method }) =>
        `${named(name)} has a score of ${stated}; the general rule gives ${computed}. The form has a rule of its own, ${quotedStart(method)}: check the score by it.`,
      scoreMissingOwnMethod: ({ name, method }) =>
        `The score of ${named(name)} is blank. Fill it in by the form's own rule, ${quotedStart(method)}.`,
      scoreMissing: ({ name, computed }) =>
        `The score of ${named(name)} is blank; the scoring rule gives ${computed}. Fill it in.`,
      notScored: ({ name, target, actual }) =>
        `${named(name)} has the target ${quoted(target)} and the actual ${quoted(actual)}, which cannot be scored, so there is no total. Check both; adjust the weights if it does not apply.`,
    },
  },
  R29: {
    title: "Target met without full points",
    sentences: {
      metButReduced: ({ name, target, actual, score, weight }) =>
        `${named(name)} reached its target ${quoted(target)} with ${quoted(actual)}, yet scores ${score} of ${weight}. Give full points or the reason.`,
    },
  },
  R30: {
    title: "Full points for a missed target",
    sentences: {
      missedButFull: ({ name, target, actual, score, computed }) =>
        `${named(name)} missed its target ${quoted(target)} with ${quoted(actual)}, yet scores ${score}. ` +
        (computed === null
          ? "Take points off accordingly."
          : `By the scoring rule it is ${computed}; correct the score.`),
    },
  },
  R31: {
    title: "Lost points not explained",
    sentences: {
      reasonMissing: ({ name, score, weight }) =>
        `${named(name)} scores ${score} of ${weight} without a reason. Give reason and improvement.`,
    },
  },
  R32: {
    title: "Actual far above the target",
    sentences: {
      notice: ({ name, target, actual, percent, threshold }) =>
        `${named(name)} reached ${percent} of its target (${quoted(actual)} against ${quoted(target)}), at or above ${threshold}. Check target and actual.`,
      reasonRequired: ({ name, target, actual, percent, threshold }) =>
        `${named(name)} reached ${percent} of its target (${quoted(actual)} against ${quoted(target)}); a reason is required from ${threshold}. Please give it.`,
      targetTooLow: ({ name, target, actual, percent, threshold }) =>
        `${named(name)} reached ${percent} of its target (${quoted(actual)} against ${quoted(target)}), at or above ${threshold}: the target may be too low. A reason is given; review the target.`,
      targetTooLowUnexplained: ({ name, target, actual, percent, threshold }) =>
        `${named(name)} reached ${percent} of its target (${quoted(actual)} against ${quoted(target)}), at or above ${threshold}: the target may be too low. Give the reason and review the target.`,
      explained: ({ name, target, actual, percent }) =>
        `${named(name)} reached ${percent} of its target (${quoted(actual)} against ${quoted(target)}); a reason is given.`,
      deducted: ({ name, target, actual, percent, threshold, points }) =>
        `${named(name)} reached ${percent} of its target (${quoted(actual)} against ${quoted(target)}), above ${threshold}: the rule profile takes ${points} points off. Give the reason and review the target.`,
      deductedExplained: ({ name, target, actual, percent, threshold, points }) =>
        `${named(name)} reached ${percent} of its target (${quoted(actual)} against ${quoted(target)}), above ${threshold}: the rule profile takes ${points} points off. A reason is given.`,
      zeroTarget: ({ name, target, actual, threshold }) =>
        `${named(name)} has the target ${quoted(target)} and the actual ${quoted(actual)}; from ${threshold} a reason is required. Please give it.`,
      zeroTargetExplained: ({ name, target, actual, threshold }) =>
        `${named(name)} has the target ${quoted(target)} and the actual ${quoted(actual)}; from ${threshold} a reason is required. It is given.`,
    },
  },
  R33: {
    title: "Upper limit set too high",
    sentences: {
      targetTooLoose: ({ name, target, actual }) =>
        `The actual ${quoted(actual)} of ${named(name)} is less than half of its upper limit ${quoted(target)}. Review whether the limit is too high.`,
    },
  },
  R34: {
    title: "Direction wrong or not stated",
    sentences: {
      natureContradicts: ({ name, nature, target, operator }) =>
        `${named(name)} has ${quoted(nature)} in “指标性质” but the target ${quoted(target)}, the opposite; it is scored with “${OPERATORS[operator]}”. Check both and make them agree.`,
      natureDiffers: ({ name, nature, target }) =>
        `${named(name)} has ${quoted(nature)} in “指标性质” but the target ${quoted(target)}; the score is the same. Make them agree.`,
      figuresAsQualitative: ({ name, nature, target, actual }) =>
        `${named(name)} has ${quoted(nature)} in “指标性质”, but its target ${quoted(target)} and actual ${quoted(actual)} are figures and were not compared. Choose “≥”, “≤” or another sign.`,
      lessIsBetter: ({ name, operator }) =>
        `Less is better for ${named(name)}, but its direction is “${OPERATORS[operator]}”. Change it to “≤” or check the name.`,
      moreIsBetter: ({ name, operator }) =>
        `More is better for ${named(name)}, but its direction is “${OPERATORS[operator]}”. Change it to “≥” or check the name.`,
      noDirection: ({ name, operator }) =>
        `${named(name)} has no direction and was scored with “${OPERATORS[operator]}”. Less is usually better here: choose the direction.`,
    },
  },
  R35: {
    title: "Percentage above 100 %",
    sentences: {
      aboveHundred: ({ name, column, written, proposal }) =>
        `${quoted(column)} of ${named(name)} is ${quoted(written)}; it cannot exceed 100%. ` +
        (proposal === null
          ? "Check and correct it."
          : `Was ${quoted(proposal)} meant? Check and correct it.`),
      aboveHundredInText: ({ quote }) => `${quoted(quote)}: it cannot exceed 100%. Check and correct it.`,
      misread: ({ name, written, proposal }) =>
        `The target of ${named(name)} is ${quoted(written)}, probably damaged by scanning or typing. Was ${quoted(proposal)} meant? Check and correct it.`,
      mayBeMisread: ({ name, written, proposal }) =>
        `The target of ${named(name)} is ${quoted(written)}. Was ${quoted(proposal)} meant? Check it; if it is right, write “≥” before it.`,
      pointMissing: ({ name, written, proposal }) =>
        `The target of ${named(name)} is ${quoted(written)}; its decimal point is probably missing. Was ${quoted(proposal)} meant? Check and correct it.`,
      pointMayBeMissing: ({ name, column, written, proposal }) =>
        `${quoted(column)} of ${named(name)} is ${quoted(written)}. Is its decimal point missing, and was ${quoted(proposal)} meant? Please check.`,
      unusual: ({ name, column, written }) =>
        `${quoted(column)} of ${named(name)} is ${quoted(written)}; such a rate rarely exceeds 100%. Check it; if it is right, explain it.`,
    },
  },
  R36: {
    title: "Qualitative score wrong or incomplete",
    sentences: {
      outsideTier: ({ name, achievement, range, score }) =>
        `${named(name)} is judged ${LEVELS[achievement]}, which allows ${points(range)}, but scores ${score}. Correct the score.`,
      scoreMissing: ({ name, achievement, range }) =>
        `${named(name)} is judged ${LEVELS[achievement]} and has no score, so the total is not known. Choose ${points(range)}.`,
      noTier: ({ name, written, score, achieved, partly, missed }) =>
        `${quoted(written)} does not say how far ${named(name)} was achieved, and the score is ${score}. ` +
        `Say which: achieved (达成) ${points(achieved)}, partly achieved (部分达成) ${points(partly)}, not achieved (未达成) ${points(missed)}. It may stand beside other words, as in “明显提升，达成”.`,
      noTierNoScore: ({ name, written, achieved, partly, missed }) =>
        `${quoted(written)} does not say how far ${named(name)} was achieved, and there is no score, so the total is not known. ` +
        `Say which and score it: achieved (达成) ${points(achieved)}, partly achieved (部分达成) ${points(partly)}, not achieved (未达成) ${points(missed)}. It may stand beside other words, as in “明显提升，达成”.`,
      actualMissing: ({ name }) =>
        `${named(name)} is judged by words and has no actual. Say achieved, partly achieved or not achieved (达成、部分达成、未达成).`,
      nothingGiven: ({ name }) =>
        `${named(name)} is judged by words and has neither an actual nor a score, so the total is not known. Say achieved, partly achieved or not achieved (达成、部分达成、未达成), and score it.`,
      notQualitative: ({ name, target }) =>
        `The target ${quoted(target)} of ${named(name)} cannot be computed, so the total is not known. Choose “定性” in “指标性质” and enter the score.`,
    },
  },
  R37: {
    title: "Target and actual differ in unit or direction",
    sentences: {
      unitsDiffer: ({ name, target, actual, targetUnit, actualUnit }) =>
        `${named(name)} has the target ${quoted(target)} in ${targetUnit} and the actual ${quoted(actual)} in ${actualUnit}, which cannot be compared. Use one unit.`,
      directionsDiffer: ({ name, target, actual }) =>
        `${named(name)} has the target ${quoted(target)} and the actual ${quoted(actual)}: the directions differ, so it cannot be scored by figures. Check both and use one direction.`,
      periodsDiffer: ({ name, target, actual }) =>
        `${named(name)}: of the target ${quoted(target)} and the actual value ${quoted(actual)}, one is of all years and the other of one year, so they cannot be compared. Give both for the same period.`,
      directionAssumed: ({ name, target, actual }) =>
        `${named(name)} has the target ${quoted(target)}; the actual ${quoted(actual)} states no direction and was read as the same one. Please check.`,
    },
  },
  R38: {
    title: "Score or target of a zero target wrong",
    sentences: {
      zeroTargetMissed: ({ name, target, actual, score }) =>
        `${named(name)} has the target ${quoted(target)} and the actual ${quoted(actual)}, which earns no points, but scores ${score}. Correct the score.`,
      zeroTargetAlwaysMet: ({ name, target }) =>
        `Anything meets the target ${quoted(target)} of ${named(name)}. Review the target.`,
    },
  },
  R39: {
    title: "Sub-items differ from their indicator",
    sentences: {
      partsExceedParent: ({ name, column, parent, working, sumOfParts }) =>
        `${quoted(column)} of ${named(name)} is ${parent}, but its sub-items add up to ${sumOfParts} (${working}), which is more. Please check.`,
      partsShortOfParent: ({ name, column, parent, working, sumOfParts }) =>
        `${quoted(column)} of ${named(name)} is ${parent}, but its sub-items add up to ${sumOfParts} (${working}), which is less. Add what is missing.`,
    },
  },
  R40: {
    title: "Indicators of one name repeat or differ",
    sentences: {
      targetsDiffer: ({ name, targets }) =>
        `${named(name)} has different targets: ${targets.map(({ form, target }) => `${target} in ${formName(form)}`).join("; ")}. Use one, or explain.`,
      duplicate: ({ name, form, count }) =>
        `The indicator ${named(name)} stands ${count} times in ${formName(form)}. Merge the rows or tell their names apart.`,
    },
  },
  R41: {
    title: "Satisfaction not surveyed",
    sentences: {
      restated: ({ name, target, actual }) =>
        `${named(name)} has the target ${quoted(target)}; the actual ${quoted(actual)} is no surveyed figure. Enter the satisfaction that was measured.`,
    },
  },
  R42: {
    title: "Late or of another year",
    sentences: {
      late: ({ name, target, actual }) =>
        `${quoted(actual)} of ${named(name)} is later than its target ${quoted(target)}. Check the date; if it was late, take points off under “得分” and give the reason of the deviation.`,
      lateExplained: ({ name, target, actual }) =>
        `${quoted(actual)} of ${named(name)} is later than its target ${quoted(target)}; points are off and the reason is given.`,
      targetYear: ({ name, target, targetYear, reportYear }) =>
        `The target ${quoted(target)} of ${named(name)} is in ${targetYear}, but the report is for ${reportYear}. Please check.`,
      doneBefore: ({ name, target, actual, doneYear, firstYear }) =>
        `The actual ${quoted(actual)} of ${named(name)} is in ${doneYear}, before ${firstYear} (target ${quoted(target)}). Check the year; if it was done then, explain it.`,
      yearInName: ({ name, year, reportYear }) =>
        `The indicator ${named(name)} names the year ${year}, but the report is for ${reportYear}. Please check.`,
    },
  },
  R43: {
    title: "Payment listed as output or benefit",
    sentences: {
      spendingIndicator: ({ name, block }) =>
        `${named(name)} measures payment, which the execution rate already does; it does not belong under ${quoted(block)}. Use an output or benefit instead.`,
    },
  },
  R44: {
    title: "Weight entered as a value",
    sentences: {
      equalsWeight: ({ name, column, weight }) =>
        `${quoted(column)} of ${named(name)} equals its weight of ${weight}. Check that the weight was not entered there.`,
    },
  },
  R95: {
    title: "Rate without a percent sign",
    sentences: {
      percentMissing: ({ name, columns, written }) =>
        `${columns.map(quoted).join(" and ")} of ${named(name)} have no percent sign (${quoted(written)}), and no unit is given. Write “%”, or put it in “度量单位”.`,
    },
  },
} satisfies Partial<RuleTexts>;
