import type { Field, SelfEvaluation } from "../model";
import { foldName, nearest } from "../text";
import { OUR_PROPOSAL } from "./documents";
import type { Found, Rule } from "./rule";
import { groupBy } from "../groupBy";

interface NamedProject {
  readonly project: string;
  /** The name that may have been meant; null for none */
  readonly similar: string | null;
}

export interface Inputs {
  /** 资金 has money for a project that 项目 does not list, so it has no 附件4 */
  "R58.notListed": NamedProject;
  /** 项目 lists a project without money in 资金, so it has no total */
  "R58.noMoney": NamedProject;
}

/**
 * Nothing is said where a whole table is empty: the reader has named that. A project whose name 资金 misspells, or leaves
 * blank, lacks its money for that reason.
 */
function check({ funds, projects }: SelfEvaluation): Found<Inputs>[] {
  const inFunds = funds.filter(({ category }) => category.value === null || category.value === "项目支出");
  const withMoney = byName(inFunds.map(({ project }) => project));
  const listed = byName(projects.map(({ name }) => name));
  if (funds.length === 0 || listed.size === 0) return [];
  const ofProjects = byName(
    funds.filter(({ category }) => category.value === "项目支出").map(({ project }) => project),
  );
  const unnamed = inFunds.map(({ project }) => project).filter(({ value }) => value === null);
  const unlisted = [...ofProjects].filter(([key]) => !listed.has(key));
  const poor = [...listed].filter(([key]) => !withMoney.has(key));
  const spellings = (groups: Groups) => groups.map(([, [first]]) => first?.value ?? "");
  return [
    // Two names that do not match are probably the same project.
    ...unlisted.map(([, at]) => found("R58.notListed", at, [...spellings(poor), ...spellings([...listed])])),
    ...poor.map(([, at]) => {
      const noMoney = found("R58.noMoney", at, [...spellings(unlisted), ...spellings([...ofProjects])]);
      const meant = unlisted.flatMap(([, fields]) =>
        fields.some(({ value }) => value === noMoney.expected) ? fields : [],
      );
      return { ...noMoney, restsOn: [...meant, ...unnamed] };
    }),
  ];
}

type Groups = readonly (readonly [key: string, fields: readonly Field<string>[]])[];

function byName(fields: readonly Field<string>[]): ReadonlyMap<string, readonly Field<string>[]> {
  return groupBy(
    fields.filter(({ value }) => value !== null),
    ({ value }) => foldName(value ?? ""),
  );
}

function found(
  code: keyof Inputs,
  at: readonly Field<string>[],
  candidates: readonly string[],
): Found<Inputs> {
  const project = at[0]?.value ?? "";
  const similar = nearest(project, candidates);
  return { code, at, inputs: { project, similar }, expected: similar, actual: project };
}

export const R58: Rule<Inputs> = {
  id: "R58",
  group: "input",
  clause: OUR_PROPOSAL,
  formula: "“资金”表项目支出的项目 = “项目”表所列项目",
  severities: { "R58.notListed": "error", "R58.noMoney": "error" },
  workbook: { workbook: ({ selfEvaluation }) => check(selfEvaluation) },
};
