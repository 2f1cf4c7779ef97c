/** 复核表 as reviewers left it: a review that has begun keeps its projects and opinions. */
import type { ProjectName } from "../../domain/rollup";
import { foldName } from "../../domain/text";
import { valueInput } from "../inputs";
import type { CellContent } from "../sheet";
import type { AreaSnapshot, SheetSnapshot } from "../snapshot";

export const REVIEW_SHEET = "复核表";
/** 一级指标 of the row with the sums of a project */
export const SUM_LABEL = "总分";

/** Columns that the first version had */
const NAMING = ["单位", "项目", "一级指标", "二级指标", "三级指标"] as const;
/** Columns that a new round writes */
const COMPUTED: ReadonlySet<string> = new Set([
  ...NAMING,
  ...["指标性质", "指标值", "度量单位", "权重", "自评完成值", "自评得分", "偏离度", "项目编码"],
]);

export interface ReviewRow extends ProjectName {
  readonly level1: string;
  readonly level2: string;
  /** 三级指标 */
  readonly name: string;
  /** By heading: what reviewers fill in, and columns that they have added */
  readonly notes: ReadonlyMap<string, CellContent>;
}

export interface Review {
  readonly drawn: readonly ProjectName[];
  readonly rows: readonly ReviewRow[];
  readonly unreadable: readonly string[];
}

export const NO_REVIEW: Review = { drawn: [], rows: [], unreadable: [] };

export function reviewIn(sheets: readonly Pick<SheetSnapshot, "name" | "content">[]): Review {
  for (const { name, content } of sheets) {
    if (content === null || ![name, content.values[0]?.[0]].includes(REVIEW_SHEET)) continue;
    const header = content.values.findIndex((row) => NAMING.every((heading) => row.includes(heading)));
    if (header < 0) return { ...NO_REVIEW, unreadable: [name] };
    const headings = (content.values[header] ?? []).map(String);
    const rows = content.values
      .slice(header + 1)
      .map((_, index) => rowOf(content, header + 1 + index, headings));
    return {
      drawn: rows.filter(({ unit, project }) => unit !== "" && project !== ""),
      rows: rows.filter(
        ({ level1, name: indicator, notes }) => level1 !== SUM_LABEL && (indicator !== "" || notes.size > 0),
      ),
      unreadable: [],
    };
  }
  return NO_REVIEW;
}

function rowOf({ values }: AreaSnapshot, at: number, headings: readonly string[]): ReviewRow {
  const contents = new Map<string, CellContent>();
  headings.forEach((heading, column) => {
    const input = valueInput(values[at]?.[column] ?? "");
    if (heading !== "" && input !== null && !("formula" in input)) contents.set(heading, input);
  });
  const textOf = (heading: string): string => {
    const one = contents.get(heading) ?? null;
    return one === null ? "" : "text" in one ? one.text : one.number;
  };
  return {
    // The notes under the table stand in its first column.
    unit: contents.size > 1 ? textOf("单位") : "",
    project: textOf("项目"),
    code: textOf("项目编码"),
    level1: textOf("一级指标"),
    level2: textOf("二级指标"),
    name: textOf("三级指标"),
    notes: new Map([...contents].filter(([heading]) => !COMPUTED.has(heading))),
  };
}

/** The rows of a review with their indicators, each once: first where the levels agree too, then by the name alone */
export function pairIndicatorRows<
  T extends { readonly level1: string; readonly level2: string; readonly name: string },
>(rows: readonly ReviewRow[], indicators: readonly T[]): ReadonlyMap<T, ReviewRow> {
  const partners = new Map<T, ReviewRow>();
  const taken = new Set<ReviewRow>();
  const keys: readonly ((one: { level1: string; level2: string; name: string }) => string)[] = [
    ({ level1, level2, name }) => JSON.stringify([level1, level2, name].map(foldName)),
    ({ name }) => foldName(name),
  ];
  for (const keyOf of keys)
    for (const indicator of indicators) {
      if (partners.has(indicator)) continue;
      const row = rows.find((one) => !taken.has(one) && keyOf(one) === keyOf(indicator));
      if (row === undefined) continue;
      partners.set(indicator, row);
      taken.add(row);
    }
  return partners;
}
