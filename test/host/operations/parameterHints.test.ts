/** The hints beside 规则参数 follow the profile that 基本信息 chooses. */
import { hubei } from "../../../src/domain/profiles/hubei";
import { national2020 } from "../../../src/domain/profiles/national2020";
import { sichuan2025 } from "../../../src/domain/profiles/sichuan2025";
import { unitManual } from "../../../src/domain/profiles/unitManual";
import { EmbeddedHost } from "../../../src/emulator";
import { PARAMETER_HINT_TEXTS, PARAMETER_NAMES } from "../../../src/workbook/schema/layouts";
import { Calculator } from "../../../src/xlsx";
import { loadXlsx } from "../../../src/xlsx/file";
import { MAX_COLUMNS } from "../../../src/a1";
import { readFileSync } from "node:fs";

const STANDARD = readFileSync("assets/standard-workbook.xlsx");

/** The hint of a parameter once the profile is typed in */
function hintFor(profile: string, parameter: string): string {
  const workbook = loadXlsx(STANDARD);
  const host = new EmbeddedHost(workbook, { calculator: new Calculator() });
  host.userEdit("基本信息", "B6", profile);
  const sheet = workbook.sheets.find(({ name }) => name === "规则参数");
  const row = PARAMETER_NAMES.indexOf(parameter) + 1;
  const value = sheet?.cells.get(row * MAX_COLUMNS + 2)?.value;
  return typeof value === "string" ? value : "";
}

test.each([
  ["", "执行率分值", `${national2020.name}为 10`],
  [national2020.name, "执行率分值", `${national2020.name}为 10`],
  [hubei.name, "执行率分值", `${hubei.name}为 20`],
  ["hubei-20-80", "执行率分值", "hubei-20-80为 20"],
  [sichuan2025.name, "中", `${sichuan2025.name}为 70`],
  [unitManual.name, "执行率低于80%总分上限", `${unitManual.name}为 89`],
  [hubei.name, "执行率低于80%总分上限", `${hubei.name}不设`],
])("with %j the hint of %s says %s", (profile, parameter, says) => {
  expect(hintFor(profile, parameter)).toContain(says);
});

test("each is one of the template's own texts, which the account of a reading does not list", () => {
  expect(PARAMETER_HINT_TEXTS).toContain(hintFor(hubei.name, "执行率分值"));
});
