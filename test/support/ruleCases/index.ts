/** The cases of all rules: one file for each rule in `test/unit/domain/rules`, found by its name. */
import { readdirSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import type { FormCase } from "./formCase";
import type { ReportCase } from "./reportCase";
import type { WorkbookCase } from "./workbookCase";
import type { YearCase } from "./yearCase";

interface CaseFile {
  readonly default: readonly (WorkbookCase | FormCase | ReportCase | YearCase)[];
}

const FOLDER = path.resolve("test/unit/domain/rules");
const load = createRequire(path.join(FOLDER, "index.js"));

const ALL = readdirSync(FOLDER)
  .filter((name) => /^[RY]\d+[A-Z].*(?<!\.test)\.ts$/.test(name))
  .flatMap((name) => (load(`./${name}`) as CaseFile).default);

export const WORKBOOK_CASES = ALL.filter((one) => one.kind === "workbook");
export const FORM_CASES = ALL.filter((one) => one.kind === "form");
export const REPORT_CASES = ALL.filter((one) => one.kind === "report");
export const YEAR_CASES = ALL.filter((one) => one.kind === "years");
