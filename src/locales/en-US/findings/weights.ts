import type { RuleTexts } from "../../shared/findingTexts";
import { quoted, named, formName } from "./words";

const blockName = (block: string | null, isFirst = false): string =>
  block === null ? (isFirst ? "The form" : "the form") : quoted(block);

export const weights = {
  R63: {
    title: "Indicator without points",
    sentences: {
      noPoints: ({ name }) =>
        `${named(name)} has neither weight nor score; weights and total were checked by the other rows. Fill them in, or delete the row if it is no indicator.`,
    },
  },
  R19: {
    title: "Weights do not add up to 100",
    sentences: {
      weightsNotHundred: ({ form, weights, execution, total }) =>
        `The weights of ${formName(form)} add up to ${weights}; with ${execution} for budget execution that is ${total} instead of 100. Adjust the weights.`,
    },
  },
  R20: {
    title: "Block weight differs from its heading",
    sentences: {
      headingDiffers: ({ block, points, weights }) =>
        `The heading of ${quoted(block)} says ${points} points, its indicators add up to ${weights}. Check them.`,
      noteDiffers: ({ block, points, weights }) =>
        `A note on the form gives ${quoted(block)} ${points} points, its indicators add up to ${weights}. Check them.`,
      aboveEveryScheme: ({ block, points, weights }) =>
        `${quoted(block)} already has ${weights} points, above the ${points} that any accepted structure gives it. Check them.`,
    },
  },
  R21: {
    title: "Unusual weights of first-level blocks",
    sentences: {
      noScheme: ({ form, execution, output, benefit, satisfaction, cost, other }) =>
        `The weights of ${formName(form)} are execution ${execution}, output ${output}, benefit ${benefit}, satisfaction ${satisfaction}, cost ${cost}` +
        `${other === null ? "" : `, other ${other}`}, which is none of the prescribed structures. Keep the basis on file if a special rule applies.`,
    },
  },
  R22: {
    title: "One indicator weighs too much",
    sentences: {
      concentrated: ({ form, limit, heavy, alone }) => {
        const parts = [
          ...(heavy.length === 0
            ? []
            : [
                `above ${limit} points for one indicator: ${heavy.map(({ name, weight }) => `${named(name)} ${weight}`).join(", ")}`,
              ]),
          ...alone.map(
            ({ name, block, weight }) =>
              `${named(name)} is the only indicator of ${quoted(block)} and weighs ${weight}`,
          ),
        ];
        return `Weights of ${formName(form)}: ${parts.join("; ")}. If your unit chose them, consider splitting or adding indicators.`;
      },
    },
  },
  R23: {
    title: "Weight missing or not positive",
    sentences: {
      weightMissing: ({ name }) => `${named(name)} has no weight and cannot be scored. Please fill it in.`,
      weightNotPositive: ({ name, weight }) =>
        `${named(name)} weighs ${weight} points; a weight must be above 0.`,
    },
  },
  R94: {
    title: "Scores do not fit the points of their heading",
    sentences: {
      metButShort: ({ block, points, working, sumOfScores }) =>
        `Each indicator of ${blockName(block)} is met, but the scores add up to ${sumOfScores} (${working}) of ${points}. Give full points or the reason.`,
      missedButFull: ({ block, points, missed }) =>
        `${blockName(block, true)} has all of its ${points} points, but ${missed.map(quoted).join(", ")} did not reach the target. Correct the scores.`,
      aboveHeading: ({ block, points, working, sumOfScores }) =>
        `The scores of ${blockName(block)} add up to ${sumOfScores} (${working}), more than ${points}. Check them.`,
    },
  },
} satisfies Partial<RuleTexts>;
