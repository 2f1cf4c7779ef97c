import type { RuleTexts } from "../../shared/findingTexts";
import { placeName } from "../textPlace";
import { quoted } from "./words";
import { counted } from "../plural";

const shown = (working: string | null): string => (working === null ? "" : ` (${working})`);

export const report = {
  R70: {
    title: "Report differs from the workbook",
    sentences: {
      textDiffers: ({ quote, source, computed, working, difference }) =>
        `${quoted(quote)}: the workbook (${source}) has ${computed}${shown(working)}, a difference of ${difference.replace("%", " percentage points")}. Check the figure.`,
      uncertain: ({ quote, readings }) =>
        `${quoted(quote)}: the workbook has ${readings.map(({ source, value }) => `${value} for ${source}`).join(", ")}. ${readings.length > 1 ? "None agrees" : "It does not agree"}; check which figure is meant.`,
      noneAgrees: ({ quote, readings }) =>
        `${quoted(quote)}: the workbook has ${readings.map(({ source, value }) => `${value} for ${source}`).join(", ")}, and none agrees. Check the figure.`,
      mistyped: ({ quote, source, computed }) =>
        `${quoted(quote)}: the workbook (${source}) has ${computed}; one digit differs or two are exchanged. Check for a slip.`,
      lastPlace: ({ quote, source, computed }) =>
        `${quoted(quote)}: the workbook (${source}) has ${computed}, one more or less in the last place. Check the figure.`,
    },
  },
  R71: {
    title: "Total differs from its parts",
    sentences: {
      partsDiffer: ({ quote, working, sum, difference }) =>
        `${quoted(quote)}: the parts listed add up to ${sum} (${working}), a difference of ${difference}. Check the figures.`,
      partsLeave: ({ quote, working, sum, difference }) =>
        `${quoted(quote)}: the parts listed add up to ${sum} (${working}) and leave ${difference}. Check whether one is missing.`,
    },
  },
  R72: {
    title: "One figure, two values",
    sentences: {
      repeatDiffers: ({ quote, other, otherPlace, evidence }) =>
        `${quoted(quote)}: ${placeName(otherPlace)} has ${other}` +
        (evidence === null ? "" : `, and the rate in the report fits only ${other} (${evidence})`) +
        ". Make them agree.",
      likeDiffers: ({ quote, other, otherPlace, evidence }) =>
        `${quoted(quote)}: ${placeName(otherPlace)} (${quoted(otherPlace.quote)}) has ${other}${shown(evidence)}. Make them agree if they are the same figure.`,
    },
  },
  R73: {
    title: "Rate differs from its figures",
    sentences: {
      rateDiffers: ({ quote, working, computed }) =>
        `${quoted(quote)}: the figures stated give ${computed} (${working}). Check the rate.`,
      cutOff: ({ quote, working, computed }) =>
        `${quoted(quote)}: the figures stated give ${computed} (${working}); the last place is cut off, not rounded.`,
    },
  },
  R86: {
    title: "Growth, share or remainder differs from its figures",
    sentences: {
      resultDiffers: ({ quote, working, computed }) =>
        `${quoted(quote)}: the figures stated give ${computed} (${working}). Check the figures.`,
      directionDiffers: ({ quote, other }) =>
        `${quoted(quote)} and ${quoted(other)} do not agree on whether the figure rose or fell. Check the words.`,
      pointsMeant: ({ quote, working, computed }) =>
        `${quoted(quote)} is the difference of two percentages (${working}): write ${computed}.`,
      percentMeant: ({ quote, working, computed }) =>
        `${quoted(quote)} is a rate of growth (${working}): write ${computed}, not percentage points.`,
      growthOnNothing: ({ quote, base }) =>
        `${quoted(quote)}: last year's figure is ${base}, of which there is no rate of growth. Write the amount of the change.`,
    },
  },
  R74: {
    title: "Wrong money unit",
    sentences: {
      wrongUnit: ({ quote, stated, meant, source, computed }) =>
        `${quoted(quote)}: the workbook (${source}) has ${computed}; change ${stated} to ${meant}.`,
    },
  },
  R75: {
    title: "Money of another year",
    sentences: {
      otherYear: ({ quote, written, year }) =>
        `${quoted(quote)} says ${written}; the year reported on is ${year}. Check the year.`,
    },
  },
  R76: {
    title: "One indicator, several targets",
    sentences: {
      targetsDiffer: ({ subject, targets }) =>
        `${quoted(subject)} has several targets: ${targets
          .map(
            ({ value, place, level, working }) =>
              `${placeName(place)} ${level === null ? "" : `${level} `}${value}${working === null ? "" : `, implied by ${working}`}`,
          )
          .join("; ")}. Say whose target each is.`,
    },
  },
  R77: {
    title: "Money not accounted for",
    sentences: {
      gap: ({ working, gap }) =>
        `Budget, spending and balance leave ${gap} unexplained (${working}). Say whether it was withdrawn or reduced.`,
    },
  },
  R78: {
    title: "Two deadlines for one step",
    sentences: {
      deadlinesDiffer: ({ step, deadline, other, otherPlace }) =>
        `${quoted(step)} is due by ${deadline}; ${placeName(otherPlace)} has ${other}. Check the deadline.`,
    },
  },
  R79: {
    title: "Target or last year's figure not stated",
    sentences: {
      impliedTarget: ({ quote, working, implied }) =>
        `${quoted(quote)} states no target; the rate implies ${implied} (${working}). Check it.`,
      noTarget: ({ quote, working }) =>
        `${quoted(quote)}: no whole target gives this rate (${working}). Check the rate.`,
      noLastYear: ({ quote, working }) =>
        `${quoted(quote)}: no whole figure of last year gives this growth (${working}). Check it.`,
      impliedLastYear: ({ quote, working, implied }) =>
        `${quoted(quote)} states no figure of last year; it implies about ${implied} (${working}). Check it against last year's report.`,
    },
  },
  R80: {
    title: "Target given as result",
    sentences: {
      targetAsResult: ({ count, first }) =>
        `Satisfaction among the results is given as a target in ${counted(count, "place")}, such as ${quoted(first)}. Enter the surveyed figure.`,
    },
  },
  R85: {
    title: "Slips in the text",
    sentences: {
      marks: ({ count, first }) => `Marks doubled or out of place: ${count}, such as ${quoted(first)}.`,
      unbalanced: ({ count }) => `Brackets or quotation marks without their partner: ${count}.`,
      doubled: ({ count, first }) => `Words or sentences written twice: ${count}, such as ${quoted(first)}.`,
      numbers: ({ count, first }) =>
        `Headings numbered with gaps or twice: ${count}, such as ${quoted(first)}.`,
      documentNumbers: ({ count, first, should }) =>
        `Document numbers without 〔〕: ${count}, such as ${quoted(first)} for ${quoted(should ?? "")}.`,
      attachments: ({ count, first, should }) =>
        `Attachments whose name in the list differs from their title: ${count}, such as ${quoted(first)}, titled ${quoted(should ?? "")}.`,
      headings: ({ first }) => `The heading ${quoted(first)} repeats the next one.`,
      dates: ({ count, first }) => `Dates that do not exist: ${count}, such as ${quoted(first)}.`,
      figures: ({ count, first }) =>
        `Figures with a point, comma or blank out of place: ${count}, such as ${quoted(first)}.`,
      typos: ({ count, first, should }) =>
        `Possible typing errors: ${count}, such as ${quoted(first)} for ${quoted(should ?? "")}.`,
    },
  },
  R87: {
    title: "Wrong unit",
    sentences: {
      otherUnit: ({ quote, source, unit }) =>
        `${quoted(quote)}: the workbook (${source}) has the same number in “${unit}”. Check the unit.`,
      levelInPoints: ({ quote, meant }) =>
        `${quoted(quote)} is not the difference of two percentages: write ${meant}.`,
    },
  },
  R88: {
    title: "Another year than the one reported on",
    sentences: {
      titleYear: ({ quote, written, year }) =>
        `${quoted(quote)} says ${written}; the year reported on is ${year}. Check the year.`,
      resultYear: ({ quote, written, year, source }) =>
        `${quoted(quote)} says ${written}; the workbook (${source}) has this figure for ${year}. Check the year.`,
      deadlineYear: ({ quote, source, deadline }) =>
        `${quoted(quote)}: the workbook (${source}) has ${deadline}. Check the year.`,
    },
  },
  R81: {
    title: "Instructions of the outline left in",
    sentences: {
      outlineLeft: ({ count, first }) =>
        `The report still has instructions of the outline in ${counted(count, "place")}, such as ${quoted(first)}. Delete them.`,
    },
  },
  R82: {
    title: "List differs from its announced number",
    sentences: {
      listDiffers: ({ quote, announced, given }) =>
        `${quoted(quote)} announces ${announced}; the list has ${given}. Check it.`,
      itemMissing: ({ quote, missing }) =>
        `There is no “${missing}是” before ${quoted(quote)}. Check whether an item is missing or misnumbered.`,
    },
  },
} satisfies Partial<RuleTexts>;
