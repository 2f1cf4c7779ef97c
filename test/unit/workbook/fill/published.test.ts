/** Each published form, its values removed, is filled from a standard workbook made of its own data. */
import { parseAddress } from "../../../../src/a1";
import { profileOf } from "../../../../src/domain/forms/profileOf";
import { fillMessages } from "../../../../src/locales/fill";
import { isBlankMark } from "../../../../src/domain/text";
import type { AreaSnapshot, CellValue } from "../../../../src/workbook/snapshot";
import { copyToStandard, readForms } from "../../../../src/workbook/forms";
import { blankForm, contentsOf, filledForms } from "../../../support/blankForm";
import type { PrintedSheet } from "../../../support/printedSheet";
import { printedSheet, type Variant } from "../../../support/printedWorkbook";
import { PUBLISHED, type PublishedForm } from "../../../support/publishedForms";

const byNumber = PUBLISHED.map((form) => [form.id, form] as const);

/** What the audit calls wrong, and a row that names no indicator */
const WRONG: Readonly<Record<string, RegExp>> = {
  "05": /^budget\.0\./,
  "06": /^budget\.0\./,
  "07": /^budget\.0\.rate$/,
  "09": /^total/,
  "17": /^budget\.0\.(?:rate|score)$/,
  "24": /^indicator\.7\.level3$/,
};

/** What belongs to the form and not to its values */
const OF_FORM = /Head|label$|^title$|moneyUnit|^notes$|^none$|\.method$/;
const LEVELS = /level[12]$/;

function fill(form: PublishedForm, isOfForm: (place: string) => boolean, variant: Variant = {}) {
  const sheet = printedSheet(form, variant);
  const { forms } = readForms([sheet.snapshot()]);
  const [first] = forms;
  if (first === undefined) throw new Error(`form ${form.id} is not read`);
  const contents = contentsOf(copyToStandard(forms, profileOf(first).name));
  const blank = blankForm(sheet, (place) => !isOfForm(place));
  const { plan, sheets } = filledForms([blank], contents);
  const [filled] = sheets;
  if (filled === undefined) throw new Error("no sheet was filled");
  return { sheet, blank, plan, filled };
}

function valueAt({ row, column, values }: AreaSnapshot, address: string): CellValue {
  const at = parseAddress(address)?.area;
  return at === undefined ? "" : (values[at.row - row]?.[at.column - column] ?? "");
}

const plain = (value: CellValue) => String(value).replace(/[\s,]/g, "");

/** 860.00 and 860, 100% and 1; a rate may have been printed without its sign */
function isSame(printed: CellValue, filled: CellValue, isRate: boolean): boolean {
  const [one, other] = [plain(printed), plain(filled)];
  if (one === other) return true;
  if (isBlankMark(one)) return isBlankMark(other) || Number(other.replace(/%$/, "")) === 0;
  const figure = (text: string) => Number(text.replace(/%$/, ""));
  const scale = isRate && !one.includes("%") && figure(one) <= 1 ? 100 : 1;
  return other !== "" && figure(one) * scale === figure(other);
}

/** Places whose printed value is not what was filled */
function differences(form: PublishedForm, sheet: PrintedSheet, filled: AreaSnapshot): string[] {
  const printed = sheet.snapshot();
  return [...sheet.places].flatMap(([place, address]) => {
    const [was, is] = [valueAt(printed, address), valueAt(filled, address)];
    if (WRONG[form.id]?.test(place) === true || isSame(was, is, place.endsWith("rate"))) return [];
    // What was not printed may be filled: points, a rate.
    const isAdded = isBlankMark(String(was)) && /(?:weight|rate|score)$/.test(place);
    return isAdded ? [] : [`${place}: ${was} → ${is}`];
  });
}

describe.each(byNumber)("published form %s", (_, form) => {
  test("is filled cell by cell as it was printed", () => {
    const { sheet, plan, filled } = fill(form, (place) => OF_FORM.test(place) || LEVELS.test(place));
    expect(differences(form, sheet, filled)).toEqual([]);
    const { differing, formulas, unknown } = plan.forms[0] ?? { differing: [], formulas: [], unknown: [] };
    // 按收入性质 2030.12 ≠ 按支出性质 1925.67
    const differs = differing
      .map(({ what }) => fillMessages("zh-CN").items(what))
      .filter((what) => form.id !== "12" || what !== "按支出性质分");
    expect([differs, formulas, unknown]).toEqual([[], [], []]);
    expect(plan.sheets.flatMap(({ insertions, merges }) => [...insertions, ...merges])).toEqual([]);
  });

  test("keeps everything else: headings, labels, instructions", () => {
    const { sheet, blank, filled } = fill(form, (place) => OF_FORM.test(place) || LEVELS.test(place));
    const places = new Set(
      [...sheet.places].filter(([place]) => !OF_FORM.test(place)).map(([, address]) => address),
    );
    const caption = /^单位名称：\s*填报日期：$/;
    blank.values.forEach((row, r) =>
      row.forEach((value, c) => {
        if (value === "" || caption.test(String(value))) return;
        const isPlace = [...places].some((address) => {
          const at = parseAddress(address)?.area;
          return at?.row === blank.row + r && at.column === blank.column + c;
        });
        if (!isPlace) expect(filled.values[r]?.[c]).toBe(value);
      }),
    );
  });

  test("without its levels too, it reads as the printed one", () => {
    const { sheet, filled } = fill(form, (place) => OF_FORM.test(place));
    const read = (area: AreaSnapshot) =>
      readForms([area]).forms.flatMap(({ indicators }) =>
        indicators.map(({ level1, level2, level3, target, actual, score }) => [
          ...[level1, level2, level3].map(({ value }) => value),
          ...[target, actual].map(({ value }) => value),
          score.value?.toFixed(),
        ]),
      );
    expect(read(filled)).toEqual(read(sheet.snapshot()));
  });

  test("is filled in another order of columns, in 元, and with figures as numbers", () => {
    const order = (count: number) =>
      Array.from({ length: count }, (_unused, index) => (index < 3 ? index : count + 2 - index));
    const { sheet, filled } = fill(form, (place) => OF_FORM.test(place) || LEVELS.test(place), {
      numbers: true,
      down: 3,
      right: 2,
      yuan: true,
    });
    expect(differences(form, sheet, filled)).toEqual([]);
    const turned = fill(form, (place) => OF_FORM.test(place) || LEVELS.test(place), { order });
    expect(differences(form, turned.sheet, turned.filled)).toEqual([]);
  });
});
