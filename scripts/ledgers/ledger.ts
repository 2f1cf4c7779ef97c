/** An invented ledger, and what an accountant expects of it. Expectations are written by hand, never computed. */
import type { LedgerSheet } from "./grid";

/** The standard workbook that it is read into */
export interface IntoWorkbook {
  readonly unit: string;
  /** 预算级次; "" = blank, which counts as 市级 */
  readonly level: "省级" | "市级" | "县级" | "乡级" | "";
  readonly moneyUnit: "元" | "万元" | "";
  /** 项目 that it has already */
  readonly projects?: readonly string[];
}

/** Why a cell is not read, as an accountant would say it */
export type Cause =
  /** Title, unit line, name of the unit */
  | "above"
  /** The headings once more, on another page */
  | "headingAgain"
  /** 小计, 合计 */
  | "total"
  /** 201 above 20103 */
  | "parent"
  /** 其中 */
  | "part"
  /** 作废 */
  | "void"
  /** Notes, signatures, headings of groups */
  | "note"
  /** A column that the standard workbook does not have */
  | "column"
  | "unreadable"
  /** Neither money nor indicators nor projects */
  | "noList"
  /** Read from another sheet */
  | "sameMoney";

export interface ExpectedTable {
  readonly sheet: string;
  /** Absent where the sheet may be one table or several that are not read */
  readonly readAs: "资金" | "指标" | "项目" | null;
  readonly unit?: "元" | "万元";
  /** Absent: not judged */
  readonly rows?: number;
  readonly postings?: number;
  /** Ranges between spaces; every cell of them that is not blank, and no others */
  readonly leftOut?: Readonly<Partial<Record<Cause, string>>>;
  /** Cells that may be left out or be keys of a line, such as 状态 */
  readonly keys?: string;
  /** Figures that must have been checked and hold */
  readonly holds?: string;
  /** Figures that do not hold: [cell, ledger, computed] */
  readonly fails?: readonly (readonly [cell: string, ledger: string, computed: string])[];
}

export interface ExpectedQuestion {
  readonly sheet: string;
  readonly column: string;
  readonly value: string;
  readonly choices?: readonly string[];
}

/**
 * Tables are drawings: the first line has the headings of the standard workbook, and what is not drawn is blank there.
 * `?` is anything, `~` is 0 or blank.
 */
export interface Expected {
  /** 0: all decided, 1: questions are left, 2: nothing can be read */
  readonly exit: 0 | 1 | 2;
  readonly funds?: string;
  readonly projects?: string;
  readonly indicators?: string;
  /** 金额单位 of the standard workbook, where it was blank */
  readonly moneyUnit?: "元" | "万元";
  readonly tables?: readonly ExpectedTable[];
  readonly questions?: readonly ExpectedQuestion[];
  /** `台账!D4` between spaces: amounts that are none, each a finding */
  readonly unreadable?: string;
  /** What the questions are answered, in their order, and the table that then results */
  readonly answered?: { readonly answers: readonly string[]; readonly funds: string };
}

export interface Ledger {
  readonly kind: string;
  /** Its file */
  readonly name: string;
  readonly into: IntoWorkbook;
  readonly sheets: readonly LedgerSheet[];
  readonly expected: Expected;
}

export const LIBRARY = { unit: "云岭市图书馆", level: "市级" } as const;
export const HOSPITAL = { unit: "青山县人民医院", level: "县级" } as const;
export const SCHOOL = { unit: "云岭市第三中学", level: "市级" } as const;
export const TOWN = { unit: "清水镇人民政府", level: "乡级" } as const;
