import { OUR_PROPOSAL } from "../documents";
import type { Rollup } from "../../rollup/rollup";
import { unitLabel } from "../../rollup/unit";
import type { Rule, RollupFound } from "../rule";
import { placeOf } from "../../rollup/finding";

/** A workbook among others of its unit, and what tells the versions apart */
export interface VersionInput {
  readonly file: string;
  /** In Beijing time, `2025-03-14 09:30`; null = the file does not say */
  readonly savedAt: string | null;
  /** 填报日期 as written */
  readonly reportDate: string;
}

export interface Inputs {
  /** The department has chosen `counted` */
  "U3.sameName": { readonly unit: string; readonly file: string; readonly counted: string };
  "U3.undecided": { readonly unit: string; readonly versions: readonly VersionInput[] };
  "U3.copy": { readonly unit: string; readonly file: string; readonly counted: string };
  "U3.sameContent": { readonly unit: string; readonly other: string };
}

function check({ repeated, undecided }: Rollup): RollupFound<Inputs>[] {
  return [
    ...undecided.map((group): RollupFound<Inputs> => {
      const [unit = ""] = group.map(unitLabel);
      const versions = group.map(({ file, savedAt, reportDate }) => ({
        file,
        savedAt: savedAt === undefined ? null : beijingTime(savedAt),
        reportDate: reportDate ?? "",
      }));
      return {
        code: "U3.undecided",
        unit,
        places: group.map((one) => placeOf(one, one.name)),
        inputs: { unit, versions },
      };
    }),
    ...repeated.map(({ unit: one, first, because }): RollupFound<Inputs> => {
      const unit = unitLabel(one);
      const found = { unit, places: [placeOf(one, one.name), placeOf(first, first.name)] };
      const files = { unit, file: one.file, counted: first.file };
      switch (because) {
        case "chosen":
          return { ...found, code: "U3.sameName", inputs: files };
        case "copy":
          return { ...found, code: "U3.copy", inputs: files };
        case "content":
          return { ...found, code: "U3.sameContent", inputs: { unit, other: unitLabel(first) } };
      }
    }),
  ];
}

const EIGHT_HOURS = 8 * 60 * 60 * 1000;

function beijingTime(utc: string): string {
  return new Date(Date.parse(utc) + EIGHT_HOURS).toISOString().slice(0, 16).replace("T", " ");
}

export const U3: Rule<Inputs> = {
  id: "U3",
  group: "rollup",
  clause: OUR_PROPOSAL,
  formula:
    "每个单位一份工作簿：单位名称、各表内容都不重复；同一单位有几份不同的，由主管部门选定，选定前都不计入",
  severities: {
    "U3.sameName": "note",
    "U3.undecided": "error",
    "U3.copy": "note",
    "U3.sameContent": "error",
  },
  rollup: check,
};
