/** What the rules look at in a written report, prepared once for all of them. */
import { compute } from "../../calculation/compute";
import { type Decimal, toPlainExact } from "../../decimal";
import type { Evaluation } from "../../evaluation";
import { amount } from "../../format";
import { NO_SELF_EVALUATION, type SelfEvaluation } from "../../model";
import type { RuleProfile } from "../../profiles/profile";
import { scaledUnit } from "../../text";
import { groupBy } from "../../groupBy";
import type { Yielding } from "../../yielding";
import type { YearContext } from "../../years/context";
import { claimsIn, type Claim } from "./claims";
import { outlineOf, type OutlinedParagraph } from "./outline";
import { placeOf, type ReportText } from "./reportText";
import type { TextPlace } from "../../finding";
import { amountOf } from "./agreement";
import { FundScopes } from "../funds";
import { recognitionOf, type ReportRecognition } from "./recognition";
import type { TiedClaim } from "./tiedClaim";
import { tieClaimsSteps } from "./ties";

export interface ReportContext {
  readonly report: ReportText;
  readonly paragraphs: readonly OutlinedParagraph[];
  /** In the order of the text */
  readonly claims: readonly TiedClaim[];
  readonly numerals: number;
  readonly excluded: number;
  readonly year: number | null;
  /** The workbook's */
  readonly profile: RuleProfile;
  /** Null without last year's figures */
  readonly years: YearContext | null;
  readonly recognition: ReportRecognition;
  /** Names of the unit, and of the workbook's indicators, fund lines and projects */
  readonly names: readonly string[];
  /** Whether the workbook has this amount of the project or line, whichever measure the text means */
  readonly isAmountOf: (claim: TiedClaim, name: string) => boolean;
  readonly placeOf: (claim: Claim) => TextPlace;
  /** The place of any words of a paragraph */
  readonly placeIn: (place: OutlinedParagraph, start: number, end: number) => TextPlace;
  /** The figures of the same paragraph and of the same sentence, in the order of the text */
  readonly inParagraph: (claim: Claim) => readonly TiedClaim[];
  readonly inSentence: (claim: Claim) => readonly TiedClaim[];
  readonly inPlace: (place: OutlinedParagraph) => readonly TiedClaim[];
  /** The next paragraph of the same part; null for the last */
  readonly paragraphBehind: (place: OutlinedParagraph) => OutlinedParagraph | null;
  /** At most `count` of the figures before it, which bounds the work on a text of figures alone */
  readonly before: (claim: TiedClaim, count: number) => readonly TiedClaim[];
  /** The figure behind it; undefined for the last */
  readonly behind: (claim: TiedClaim) => TiedClaim | undefined;
  /** The figures of the same part and measure about the lines of this name */
  readonly ofScope: (claim: TiedClaim, scope: string) => readonly TiedClaim[];
}

export interface ReportSubjects {
  /** One statement of a figure */
  readonly claim: TiedClaim;
  readonly report: ReportContext;
}

/** @param workbook the unit's; only its own report is compared with it */
export function* reportContextSteps(
  report: ReportText,
  workbook: SelfEvaluation,
  ofWorkbook: Evaluation,
): Yielding<ReportContext> {
  const recognition = recognitionOf(report, workbook);
  const [selfEvaluation, evaluation]: [SelfEvaluation, Evaluation] =
    recognition === "own"
      ? [workbook, ofWorkbook]
      : [
          NO_SELF_EVALUATION,
          { ...compute(NO_SELF_EVALUATION, ofWorkbook.profile), findings: [], checks: [] },
        ];
  const { unit, projects, funds, indicators } = selfEvaluation;
  const year = unit.year.value;
  const named = [
    ...projects.flatMap(({ name }) => name.value ?? []),
    ...funds.flatMap(({ project }) => project.value ?? []),
  ];
  const paragraphs = outlineOf(report.paragraphs, [...new Set(named)], unit.name.value ?? "");
  yield;
  const names = [...named, ...indicators.flatMap(({ level3 }) => level3.value ?? [])];
  const { claims, numerals, excluded } = claimsIn(paragraphs, year, names, year ?? yearOfTitle(report));
  yield;
  const tied = yield* tieClaimsSteps(claims, selfEvaluation, evaluation);
  const scopesOfFunds = new FundScopes(selfEvaluation);
  const scopeKey = ({ place, measure }: TiedClaim, scope: string): string =>
    `${place.part}|${measure ?? ""}|${scope}`;
  const scopes = groupBy(
    tied.filter(({ figure }) => figure !== null),
    (claim) => scopeKey(claim, claim.scope?.name ?? ""),
  );
  const ofParagraph = groupBy(tied, ({ place }) => place);
  const sentences = new Map(
    [...ofParagraph].map(([place, inside]) => [place, groupBy(inside, ({ sentence }) => sentence.index)]),
  );
  const positions = new Map(paragraphs.map((place, index) => [place, index]));
  const indexes = new Map(tied.map((claim, index) => [claim, index]));
  const indexOf = (claim: TiedClaim): number => indexes.get(claim) ?? 0;
  const inParagraph = ({ place }: Claim): readonly TiedClaim[] => ofParagraph.get(place) ?? [];
  return {
    report,
    paragraphs,
    claims: tied,
    numerals,
    excluded,
    year,
    profile: evaluation.profile,
    years: evaluation.years?.kind === "compared" ? evaluation.years.context : null,
    names: [unit.name.value ?? "", ...names],
    recognition,
    isAmountOf: (claim, name) => scopesOfFunds.hasAmount(name, amountOf(claim)),
    placeOf: (claim) => placeOf(report, claim.place.paragraph, claim.start, quoteEnd(claim)),
    placeIn: ({ paragraph }, start, end) => placeOf(report, paragraph, start, end),
    ofScope: (claim, scope) => scopes.get(scopeKey(claim, scope)) ?? [],
    before: (claim, count) => tied.slice(Math.max(0, indexOf(claim) - count), indexOf(claim)),
    behind: (claim) => tied[indexOf(claim) + 1],
    inParagraph,
    inPlace: (place) => ofParagraph.get(place) ?? [],
    paragraphBehind: (place) => {
      const next = paragraphs[(positions.get(place) ?? paragraphs.length) + 1];
      return next?.part === place.part ? next : null;
    },
    inSentence: ({ place, sentence }) => sentences.get(place)?.get(sentence.index) ?? [],
  };
}

const FIRST_LINES = 6;

/** The year that the first lines name, where no workbook says which is reported on */
function yearOfTitle({ paragraphs }: ReportText): number | null {
  const lines = paragraphs.slice(0, FIRST_LINES).map(({ folded }) => folded);
  const year = lines.flatMap((line) => /((?:19|20)\d\d)年/u.exec(line)?.[1] ?? [])[0];
  return year === undefined ? null : Number(year);
}

/** With 以内, 以上 behind the figure, and with the rest of a name in quotes: “四项举措” */
function quoteEnd({ end, after, counts }: Claim): number {
  const name = counts ? /^[^“”]{0,8}”/u.exec(after)?.[0] : undefined;
  return end + (name?.length ?? 0) + (/^(?:以内|以上|以下|之内)/u.exec(after)?.[0].length ?? 0);
}

/** As the text prints figures of this unit: 2533.17万元, 16000人, 3.74% */
export function inUnitOf(value: Decimal, { unit }: Pick<Claim, "unit">): string {
  const { factor } = scaledUnit(unit ?? "");
  const scaled = value.div(factor);
  const isMoney = unit !== null && /元$/.test(unit);
  return `${isMoney ? amount(scaled.toDecimalPlaces(6)) : toPlainExact(scaled.toDecimalPlaces(6))}${unit ?? ""}`;
}

/** The figure as printed: 783.65元 */
export function stated({ written, unit }: Pick<Claim, "written" | "unit">): string {
  return `${written}${unit ?? ""}`;
}
