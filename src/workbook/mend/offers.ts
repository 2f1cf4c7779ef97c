/** The findings that offer a mend, by their codes. */
import { parseAddress, sameSheetName } from "../../a1";
import type { Evaluation } from "../../domain/evaluation";
import type { Finding } from "../../domain/finding";
import type { SelfEvaluation } from "../../domain/model";
import type { FindingCode, FindingOf } from "../../domain/rules/rules";
import { isFormula } from "../inputs";
import type { WorkbookSnapshot } from "../snapshot";
import * as amounts from "./amounts";
import * as choices from "./choices";
import * as indicators from "./indicators";
import * as names from "./names";
import * as texts from "./texts";
import type { CellMend, Mend, MendChoice, Mends } from "./mend";
import { Places } from "./places";
import type { MendedWorkbook } from "./workbook";

type Offers = {
  readonly [C in FindingCode]?: (finding: FindingOf<C>, workbook: MendedWorkbook) => Mend | null;
};

const OFFERS: Offers = {
  "R00.unknownChoice": choices.listed,
  "R00.blankCell": choices.listed,
  "R00.tierBelowUnit": choices.tierBelowUnit,
  "R00.tierOfBasic": choices.tierOfBasic,
  "R00.unknownProject": names.unknownProject,
  "R00.negativeAmount": amounts.negativeAmount,
  "R00.normalisedNumber": amounts.numbersAsText,
  "R00.numbersAsText": amounts.numbersAsText,
  "R00.ratioOrPercent": indicators.ratioOrPercent,
  "R15.unitInCell": amounts.unitInCell,
  "R15.lineContradicts": amounts.lineInOtherUnit,
  "R15.farAboveColumn": amounts.lineFarAbove,
  "R15.farBelowColumn": amounts.lineFarBelow,
  "R15.slippedAmount": amounts.slippedAmount,
  "R15.slippedOfStated": amounts.slippedAmount,
  "R27.aboveWeight": indicators.score,
  "R28.scoreDiffers": indicators.score,
  "R30.missedButFull": indicators.score,
  "R34.natureContradicts": indicators.natureContradicts,
  "R34.natureDiffers": indicators.natureDiffers,
  "R34.lessIsBetter": indicators.natureByName,
  "R34.moreIsBetter": indicators.natureByName,
  "R34.noDirection": indicators.natureByName,
  "R36.notQualitative": indicators.qualitative,
  "R46.gradeDiffers": texts.gradeInConclusion,
  "R47.otherTotal": texts.totalInConclusion,
  "R47.totalNotStated": texts.totalNotStated,
  "R58.notListed": names.projectNotListed,
  "R60.unmarkedParts": texts.unmarkedParts,
  "R65.blank": texts.conclusionProposed,
  "R89.tooLarge": amounts.moneyUnit,
  "R89.tooSmall": amounts.moneyUnit,
  "R93.misspelt": texts.levelName,
  "R93.twoSpellings": texts.levelName,
  "R95.percentMissing": indicators.percentMissing,
  "Y7.lastYearDiffers": amounts.lastYearFigure,
  "Y15.scaleDiffers": amounts.moneyUnit,
};

/**
 * What the findings offer. A cell with a formula is left to the user, and one in text format takes a number as text.
 *
 * @param snapshot the workbook that the findings are of
 */
export function mendsOf(
  findings: readonly Finding[],
  selfEvaluation: SelfEvaluation,
  evaluation: Evaluation,
  snapshot: Pick<WorkbookSnapshot, "names">,
): Mends<Finding> {
  const offering = findings.filter(({ code }) => code in OFFERS);
  if (offering.length === 0) return new Map();
  const workbook = { selfEvaluation, evaluation, places: new Places(selfEvaluation) };
  return new Map(
    offering.flatMap((finding) => {
      const mend = writable(offerOf(finding, workbook), snapshot);
      return mend === null ? [] : [[finding, mend] as const];
    }),
  );
}

function offerOf(finding: Finding, workbook: MendedWorkbook): Mend | null {
  const offer = (
    OFFERS as Readonly<Record<string, ((one: never, of: MendedWorkbook) => Mend | null) | undefined>>
  )[finding.code];
  return offer?.(finding as never, workbook) ?? null;
}

/** Null where nothing is left that can be written */
function writable(mend: Mend | null, snapshot: Pick<WorkbookSnapshot, "names">): Mend | null {
  if (mend === null) return null;
  const { why } = mend;
  const possible = mend.choices.flatMap((cells): readonly MendChoice[] => {
    const fitted = cells.map((cell) => fittedTo(cell, snapshot));
    const rest = fitted.filter((cell) => cell !== null);
    // Numbers typed as text are independent of each other; other changes belong together.
    if (why.kind === "number") {
      const numbers = rest.filter(({ after }) => after !== null && "number" in after);
      return numbers.length === 0 ? [] : [numbers];
    }
    return rest.length < cells.length || cells.length === 0 ? [] : [rest];
  });
  // With one of several choices gone, the other is not certain.
  return possible.length < mend.choices.length || possible.length === 0 ? null : { why, choices: possible };
}

/** Null for a cell with a formula, or outside the tables */
function fittedTo(mend: CellMend, { names }: Pick<WorkbookSnapshot, "names">): CellMend | null {
  const at = parseAddress(mend.cell);
  if (at === null || at.sheet === null) return null;
  const { row, column } = at.area;
  for (const { area } of names) {
    if (area === null || !sameSheetName(area.sheet, at.sheet)) continue;
    const [r, c] = [row - area.row, column - area.column];
    const value = area.values[r]?.[c];
    if (value === undefined) continue;
    if (isFormula(area.formulas[r]?.[c] ?? "", value)) return null;
    const { after } = mend;
    const isText = area.numberFormats[r]?.[c] === "@";
    return isText && after !== null && "number" in after ? { ...mend, after: { text: after.number } } : mend;
  }
  return null;
}
