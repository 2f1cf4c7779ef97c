/** Options of an embedded host. */
import type { Workbook } from "../xlsx/model/types";
import type { UndoPlatform } from "./undo";

export interface OfficeTheme {
  /** `#RRGGBB` each */
  readonly bodyBackgroundColor: string;
  readonly bodyForegroundColor: string;
  readonly controlBackgroundColor: string;
  readonly controlForegroundColor: string;
}

/** Milliseconds */
export interface Pace {
  readonly perRequest?: number;
  readonly perAction?: number;
  /** For each property of a page */
  readonly perPageAction?: number;
}

/** What a real Excel is known or feared to do */
export interface Quirks {
  /** Changing the page layout fails, as without a printer */
  readonly noPrinter?: boolean;
  /** Fractions read back with another last bit */
  readonly lastBit?: boolean;
  /** The worksheet function DATE is refused, or gives an error */
  readonly date?: "refused" | "error";
  /** Writing several rows fills the visible rows from the top; the rest is lost (#224) */
  readonly hiddenRows?: "skipped";
  /** A conditional format that shares cells with another cannot be deleted: through the whole sheet (#5222), or at all */
  readonly sharedFormats?: "lostInSheet" | "lost";
}

/** Recalculates outdated formulas; marks those that it cannot compute as `stale`. */
export interface HostCalculator {
  /** `all`: every formula; otherwise those that depend on a change */
  recalculate(workbook: Workbook, scope?: "changed" | "all"): void;
}

export interface HostOptions {
  /** Requirement set → highest supported version */
  readonly requirements?: Readonly<Record<string, string>>;
  /** Language of Excel and of typed input; default zh-CN */
  readonly locale?: string;
  /** Absent: formulas keep their values until something changes; after that, reading one throws */
  readonly calculator?: HostCalculator | null;
  /** Gives `#BUSY!` for a formula that cannot be calculated, instead of throwing */
  readonly showsUnknown?: boolean;
  /** Milliseconds before each answer; default 0 */
  readonly latency?: number;
  /** How long Excel works on each request, one after the other; default: no time */
  readonly pace?: Pace;
  /** Refuses every change with AccessDenied */
  readonly readOnly?: boolean;
  /** `workbook.name`; default 工作簿1.xlsx */
  readonly documentName?: string;
  readonly theme?: OfficeTheme;
  /** Keeps an undo list as this Excel does; each entry remembers the whole workbook. Default: no list */
  readonly undo?: UndoPlatform;
  /** Keeps the bodies of requests and replies in `host.log` */
  readonly keepLog?: boolean;
}

export const DEFAULT_REQUIREMENTS: Readonly<Record<string, string>> = {
  ExcelApi: "1.18",
  SharedRuntime: "1.1",
  RibbonApi: "1.1",
  AddinCommands: "1.1",
  CustomFunctionsRuntime: "1.3",
  RichApiRuntimeFlag: "1.2",
  DelayForCellEdit: "1.1",
  DialogApi: "1.2",
  DialogOrigin: "1.1",
  Settings: "1.1",
};

export const LIGHT_THEME: OfficeTheme = {
  bodyBackgroundColor: "#FFFFFF",
  bodyForegroundColor: "#262626",
  controlBackgroundColor: "#F5F5F5",
  controlForegroundColor: "#262626",
};
