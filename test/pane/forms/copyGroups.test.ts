import { copyGroups } from "../../../src/taskpane/forms/copyGroups";
import { readingOf } from "./forms";

test("forms of one unit and year belong together, wherever they stand", () => {
  const forms = readingOf(["05", "07", "06", "11"]).forms.map(({ form }) => form);
  expect(
    copyGroups(forms).map(({ unit, year, forms: own }) => [unit, year, own.map(({ sheet }) => sheet)]),
  ).toEqual([
    ["219001-池州市贵池区棠溪镇人民政府", 2022, ["自评表05", "自评表06"]],
    ["上海市普陀区体育事业管理中心", 2022, ["自评表07"]],
    ["金寨县茶谷和美丽乡村建设服务中心", 2023, ["自评表11"]],
  ]);
});
