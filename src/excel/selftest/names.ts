/** Defined names. */
import { OTHER_SHEET, otherSheet, TEST_SHEET, testSheet, type SelfCheck } from "./check";

export const nestedLoads: SelfCheck = {
  assumed: { comment: "嵌套", protected: false },
  run: (bench) =>
    bench.run(async (context) => {
      testSheet(context).names.add("绩效_嵌套", testSheet(context).getRange("A1"), "嵌套");
      const sheets = context.workbook.worksheets.load(
        "items/name,items/names/items/comment,items/protection/protected",
      );
      await context.sync();
      const sheet = sheets.items.find(({ name }) => name === TEST_SHEET);
      const [name] = sheet?.names.items ?? [];
      return { comment: name?.comment ?? null, protected: sheet?.protection.protected ?? null };
    }),
};

export const sheetName: SelfCheck = {
  assumed: { name: "绩效_附表", scope: "Worksheet", comment: "附表" },
  run: (bench) =>
    bench.run(async (context) => {
      const item = testSheet(context).names.add("绩效_附表", testSheet(context).getRange("A1:B2"), "附表");
      item.load("name,scope,comment");
      await context.sync();
      return { name: item.name, scope: item.scope, comment: item.comment };
    }),
};

/** As the mark of a sheet is replaced; setting its comment would clear the undo list on the web. */
export const nameReplaced: SelfCheck = {
  assumed: { count: 1, comment: "新说明", formula: `=${TEST_SHEET}!$A$1:$B$2` },
  run: (bench) =>
    bench.run(async (context) => {
      const sheet = testSheet(context);
      sheet.names.add("绩效_替换", sheet.getRange("A1"), "原说明");
      await context.sync();
      sheet.names.getItem("绩效_替换").delete();
      sheet.names.add("绩效_替换", sheet.getRange("A1:B2"), "新说明");
      await context.sync();
      const names = sheet.names.load("items/name,items/comment,items/formula");
      await context.sync();
      const found = names.items.filter(({ name }) => name.endsWith("绩效_替换"));
      const [item] = found;
      return {
        count: found.length,
        comment: item?.comment ?? null,
        formula: item === undefined ? null : String(item.formula),
      };
    }),
};

export const nameFormula: SelfCheck = {
  assumed: { formula: `='${OTHER_SHEET}'!$A$1:$B$2` },
  run: (bench) =>
    bench.run(async (context) => {
      const sheet = otherSheet(context);
      const item = sheet.names.add("绩效_引号", sheet.getRange("A1:B2"));
      item.load("formula");
      await context.sync();
      return { formula: String(item.formula) };
    }),
};

const NEW_FORMULA = `=${TEST_SHEET}!$A$3:$B$4`;

export const nameFormulaSet: SelfCheck = {
  assumed: { formula: NEW_FORMULA },
  run: (bench) =>
    bench.run(async (context) => {
      const item = context.workbook.names.add("绩效_公式", testSheet(context).getRange("A1"));
      item.formula = NEW_FORMULA;
      item.load("formula");
      await context.sync();
      return { formula: String(item.formula) };
    }),
};

/** Excel has been seen to list names of both scopes in one collection, so the add-in asks each for its scope. */
export const nameScopes: SelfCheck = {
  assumed: {
    ofWorkbook: `=${TEST_SHEET}!$A$1`,
    workbookScope: "Workbook",
    ofSheet: `=${TEST_SHEET}!$B$2`,
    sheetScope: "Worksheet",
  },
  run: (bench) =>
    bench.run(async (context) => {
      const sheet = testSheet(context);
      context.workbook.names.add("绩效_同名", sheet.getRange("A1"));
      sheet.names.add("绩效_同名", sheet.getRange("B2"));
      const ofWorkbook = context.workbook.names.load("items/name,items/formula,items/scope");
      const ofSheet = sheet.names.load("items/name,items/formula,items/scope");
      await context.sync();
      const find = (items: readonly Excel.NamedItem[], scope: string): Excel.NamedItem | undefined =>
        items.find((item) => item.name.endsWith("绩效_同名") && item.scope === scope);
      const both = [...ofWorkbook.items, ...ofSheet.items];
      const [workbookName, sheetName] = [find(both, "Workbook"), find(both, "Worksheet")];
      return {
        ofWorkbook: workbookName === undefined ? null : String(workbookName.formula),
        workbookScope: workbookName?.scope ?? null,
        ofSheet: sheetName === undefined ? null : String(sheetName.formula),
        sheetScope: sheetName?.scope ?? null,
        sheetListsWorkbookNames: ofSheet.items.some(({ scope }) => scope === "Workbook"),
        workbookListsSheetNames: ofWorkbook.items.some(({ scope }) => scope === "Worksheet"),
      };
    }),
};
