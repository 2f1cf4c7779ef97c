/** Names of projects that two tables spell in different ways. */
import type { Field } from "../../domain/model";
import { foldName } from "../../domain/text";
import type { FindingOf } from "../../domain/rules/rules";
import type { CellMend, Mend } from "./mend";
import { slipsOf } from "./slips";
import type { MendedWorkbook } from "./workbook";

/** More are chosen in the cell's own list. */
const MOST_SHOWN = 6;

/** 指标 or 报告文字 names a project that 项目 does not list. */
export function unknownProject(
  { cells, inputs: { project } }: FindingOf<"R00.unknownProject">,
  workbook: MendedWorkbook,
): Mend | null {
  const { funds, projects } = workbook.selfEvaluation;
  const names = projects.flatMap(({ name }) => name.value ?? []);
  const fields = workbook.places.all(cells).map(({ field }) => field);
  const slips = slipsOf(project, names);
  const [slip] = slips;
  if (slip !== undefined && slips.length === 1) {
    // Where 资金 has the same spelling, 项目 may be the one that is wrong.
    const isElsewhere = funds.some((line) => isNamed(line.project, project));
    return isElsewhere ? eitherOf(fields, slip, project, workbook) : certain(fields, slip, workbook);
  }
  return anyOf(fields, slips.length > 1 ? slips : names, workbook);
}

/** 资金 has money for a project that 项目 does not list. One that has money under its own name is another project. */
export function projectNotListed(
  { cells, inputs: { project } }: FindingOf<"R58.notListed">,
  workbook: MendedWorkbook,
): Mend | null {
  const { funds, indicators, projects } = workbook.selfEvaluation;
  const withoutMoney = projects.flatMap(({ name }) => {
    const { value } = name;
    return value === null || funds.some((line) => isNamed(line.project, value)) ? [] : [value];
  });
  const fields = workbook.places.all(cells).map(({ field }) => field);
  const slips = slipsOf(project, withoutMoney);
  const [slip] = slips;
  if (slip !== undefined && slips.length === 1) {
    const isElsewhere = indicators.some((row) => isNamed(row.project, project));
    return isElsewhere ? eitherOf(fields, slip, project, workbook) : certain(fields, slip, workbook);
  }
  return withoutMoney.length === 0 ? null : anyOf(fields, withoutMoney, workbook);
}

function certain(fields: readonly Field<unknown>[], name: string, { places }: MendedWorkbook): Mend | null {
  return offer("name", [fields.flatMap((field) => places.change(field, { text: name }))]);
}

/** The cells take the name of 项目, or 项目 takes theirs where nothing else goes by its name. */
function eitherOf(
  fields: readonly Field<unknown>[],
  listed: string,
  written: string,
  { selfEvaluation: { funds, indicators, projects }, places }: MendedWorkbook,
): Mend | null {
  const isUsed = [...funds, ...indicators].some((row) => row.project.written === listed);
  const rows = projects.filter(({ name }) => name.value === listed);
  const renamed = isUsed ? [] : rows.flatMap(({ name }) => places.change(name, { text: written }));
  return offer("names", [
    fields.flatMap((field) => places.change(field, { text: listed })),
    ...(renamed.length === 0 ? [] : [renamed]),
  ]);
}

function anyOf(
  fields: readonly Field<unknown>[],
  names: readonly string[],
  { places }: MendedWorkbook,
): Mend | null {
  const distinct = [...new Set(names)];
  // A single name without likeness is no better than none.
  if (distinct.length < 2 || distinct.length > MOST_SHOWN) return null;
  return offer(
    "names",
    distinct.map((name) => fields.flatMap((field) => places.change(field, { text: name }))),
  );
}

function offer(kind: "name" | "names", choices: readonly (readonly CellMend[])[]): Mend | null {
  const possible = choices.filter((cells) => cells.length > 0);
  return possible.length === 0 ? null : { why: { kind }, choices: possible };
}

function isNamed({ value }: Field<string>, name: string): boolean {
  return value !== null && foldName(value) === foldName(name);
}
