/** @jest-environment jsdom */
import { screen, within } from "@testing-library/react";
import type { FillPreview } from "../../../src/operations";
import type { FilledItem, FormFill } from "../../../src/workbook/fill";
import { COMPLETE } from "../evaluations";
import { FakeOperations } from "../fakeOperations";
import { announced, openPane } from "../render";

const cell = (address: string, what: FilledItem, before: string | null, after: string) => ({
  sheet: "表一",
  address,
  what: [what],
  before: before === null ? null : { text: before },
  former: before === null ? null : `'${before}`,
  after: { text: after },
});

const FORM: FormFill = {
  id: "表一!A6",
  sheet: "表一",
  area: "表一!A1:I24",
  project: "就业补助",
  cells: [cell("C4", "project", null, "就业补助")],
  differing: [cell("C5", "competentDepartment", "市人社", "市人社局")],
  formulas: [],
  unplaced: [{ what: "problems", written: "资金到位晚" }],
  alike: [],
  blank: [],
  remarks: [],
  unknown: [],
};

const FOUND: FillPreview = {
  plan: {
    forms: [FORM],
    sheets: [{ sheet: "表一", insertions: [{ row: 15, count: 2 }], merges: [], bottom: 24 }],
  },
  undecided: [{ id: "表二!A6", sheet: "表二", title: "" }],
  nameless: ["表二!A6"],
  leftOver: null,
  projects: ["就业补助", "职业培训"],
  choices: new Map(),
  incomplete: [],
  handIn: { fill: [], correct: [], explain: [], blankTotals: [], papers: [] },
  dateSystemUnknown: false,
  source: null,
};

async function opened(filling: FillPreview, language: "zh-CN" | "en-US" = "zh-CN") {
  const operations = new FakeOperations();
  operations.inspection = COMPLETE;
  operations.filling = filling;
  const user = await openPane(operations, language);
  const name = language === "zh-CN" ? "填入下发表样" : "Fill the bureau's form";
  await user.click(await screen.findByRole("button", { name }));
  return { operations, user };
}

test("shows what is filled, what differs and what has no place, before anything is written", async () => {
  const { operations } = await opened(FOUND);
  expect(await screen.findByRole("heading", { name: "找到 2 张下发表样，尚未填入" })).toHaveFocus();
  expect(announced()).toBe("找到 2 张下发表样，尚未填入");
  const form = screen.getByRole("region", { name: "表一（就业补助）" });
  expect(form).toHaveTextContent("填 1 处，插入 2 行");
  expect(form).toHaveTextContent("市人社局");
  expect(within(form).getByText("表样中没有位置的内容 1 项")).toBeVisible();
  expect(form).toHaveTextContent("资金到位晚");
  expect(operations.filled).toBeNull();
});

test("fills what is selected, over what differs only where the user says so", async () => {
  const { operations, user } = await opened(FOUND);
  await user.click(await screen.findByRole("checkbox", { name: "以自评结果覆盖不一致的 1 处" }));
  await user.click(screen.getByRole("button", { name: "填入" }));
  expect(operations.filled).toEqual({ forms: ["表一!A6"], overwrite: ["表一!A6"] });
  expect(await screen.findByText(/已填入 1 张表/, { selector: ".fui-MessageBarBody" })).toBeVisible();
});

const LEFT: FormFill = {
  ...FORM,
  blank: [
    {
      cell: "表一!G9",
      what: [{ name: "入馆图书", indicator: "score" }],
      why: "severalIndicators",
      proposed: "入馆图书：9.6；期刊：10",
    },
  ],
  remarks: [{ kind: "points", cell: "表一!I7", written: "19.2", points: "20", ofProfile: "10" }],
};

async function filled(language: "zh-CN" | "en-US" = "zh-CN") {
  const opening = await opened({ ...FOUND, plan: { ...FOUND.plan, forms: [LEFT] } }, language);
  await opening.user.click(screen.getByRole("button", { name: language === "zh-CN" ? "填入" : "Fill" }));
  return opening;
}

test("before it is filled, the form shows what stays blank and by which points it is scored", async () => {
  await opened({ ...FOUND, plan: { ...FOUND.plan, forms: [LEFT] } });
  const form = await screen.findByRole("region", { name: "表一（就业补助）" });
  expect(form).toHaveTextContent("填入后仍空白、须手填 1 处");
  expect(form).toHaveTextContent("得分按20分计算，填19.2");
});

test("what is left to the user stays on the screen after filling", async () => {
  const { user } = await filled();
  expect(await screen.findByRole("heading", { name: "还须手填或核对 3 项" })).toHaveFocus();
  const list = screen.getByRole("region", { name: "表一（就业补助）：3 项" });
  expect(list).toHaveTextContent(
    "入馆图书：得分：一格对应几项指标，请核对后手填（自评：入馆图书：9.6；期刊：10）",
  );
  expect(list).toHaveTextContent("主管部门：未改。表样为市人社，自评为市人社局，请核对");
  expect(list).toHaveTextContent("存在问题：表样中没有位置：资金到位晚");
  expect(list).toHaveTextContent("得分按20分计算");
  await user.click(screen.getByRole("button", { name: "返回" }));
  expect(screen.getByRole("button", { name: "一键重算" })).toBeVisible();
});

test("the list is copied with a line for each item, and printed alone", async () => {
  const { user } = await filled();
  await screen.findByRole("heading", { name: "还须手填或核对 3 项" });
  const write = jest.fn<Promise<void>, [readonly { readonly parts: Record<string, Blob> }[]]>(() =>
    Promise.resolve(),
  );
  Object.defineProperty(navigator, "clipboard", { value: { write }, configurable: true });
  Object.assign(globalThis, {
    ClipboardItem: class {
      constructor(readonly parts: Record<string, Blob>) {}
    },
  });
  await user.click(screen.getByRole("button", { name: "复制" }));
  expect(await screen.findByText(/已复制/)).toBeVisible();
  const plain = write.mock.calls[0]?.[0][0]?.parts["text/plain"];
  const text = await new Promise<string>((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    if (plain !== undefined) reader.readAsText(plain);
  });
  expect(text.split("\n")).toEqual(expect.arrayContaining(["—\t存在问题\t表样中没有位置：资金到位晚"]));
  const print = jest.fn();
  const frames = jest.spyOn(HTMLIFrameElement.prototype, "contentWindow", "get");
  const page = document.implementation.createHTMLDocument();
  jest.spyOn(HTMLIFrameElement.prototype, "contentDocument", "get").mockReturnValue(page);
  frames.mockReturnValue({ print, addEventListener: jest.fn() } as unknown as Window);
  await user.click(screen.getByRole("button", { name: "打印" }));
  expect(print).toHaveBeenCalledTimes(1);
  expect(page.body.querySelectorAll("tr")).toHaveLength(5);
  jest.restoreAllMocks();
});

test("a self-evaluation that is not finished is named before its figures are filled in", async () => {
  await opened({ ...FOUND, handIn: { ...FOUND.handIn, blankTotals: [null] } });
  expect(await screen.findByText(/^自评还差.*填出的表不能上报/)).toBeVisible();
});

test("the list in English", async () => {
  await filled("en-US");
  expect(await screen.findByRole("heading", { name: "3 items to fill in by hand or check" })).toBeVisible();
});

test("the project that is left over is filled in only where the user confirms it", async () => {
  const guess = { ...FOUND, leftOver: FORM.id, nameless: [FORM.id], undecided: [] };
  const { operations, user } = await opened(guess);
  expect(await screen.findByText(/只剩“就业补助”没有对应的表/)).toBeVisible();
  expect(screen.getByRole("combobox")).toHaveDisplayValue("就业补助");
  expect(screen.getByRole("button", { name: "填入" })).toHaveAttribute("aria-disabled", "true");
  await user.click(screen.getByRole("checkbox", { name: "填入这张表" }));
  await user.click(screen.getByRole("button", { name: "填入" }));
  expect(operations.filled).toEqual({ forms: ["表一!A6"], overwrite: [] });
});

test("a form that is not selected cannot be filled; a form without a project asks for one", async () => {
  const { operations, user } = await opened(FOUND);
  await user.click(await screen.findByRole("checkbox", { name: "填入这张表" }));
  expect(screen.getByRole("button", { name: "填入" })).toHaveAttribute("aria-disabled", "true");
  const choice = screen.getByRole("combobox", { name: "“表二”没有项目名称，填哪个项目？" });
  await user.selectOptions(choice, "职业培训");
  expect(operations.chosenContents).toEqual(new Map([["表二!A6", "职业培训"]]));
});

test("a choice can be changed, keeps the focus and leaves the other decisions as they are", async () => {
  const { operations, user } = await opened(FOUND);
  await user.click(await screen.findByRole("checkbox", { name: "以自评结果覆盖不一致的 1 处" }));
  const chosen = { ...FORM, id: "表二!A6", sheet: "表二", project: "职业培训", differing: [] };
  operations.filling = { ...FOUND, plan: { ...FOUND.plan, forms: [FORM, chosen] }, undecided: [] };
  const choice = screen.getByRole("combobox");
  await user.selectOptions(choice, "职业培训");
  expect(await screen.findByRole("region", { name: "表二（职业培训）" })).toBeVisible();
  expect(screen.getByRole("combobox")).toBe(choice);
  expect(choice).toHaveFocus();
  expect(choice).toHaveDisplayValue("职业培训");
  expect(screen.getByRole("checkbox", { name: "以自评结果覆盖不一致的 1 处" })).toBeChecked();
  await user.selectOptions(choice, "部门整体");
  expect(operations.chosenContents).toEqual(new Map([["表二!A6", null]]));
  await user.selectOptions(choice, "暂不填");
  expect(operations.chosenContents).toEqual(new Map());
});

test("a workbook without a form says what one needs, in both languages", async () => {
  const none = { ...FOUND, plan: { forms: [], sheets: [] }, undecided: [] };
  const { user } = await opened(none);
  expect(await screen.findByText(/请把财政部门下发的表样/)).toBeVisible();
  await user.click(screen.getByRole("button", { name: "返回" }));
  expect(screen.getByRole("button", { name: "一键重算" })).toBeVisible();
});

test("in English, but for what the form and the workbook call things", async () => {
  await opened(FOUND, "en-US");
  expect(await screen.findByRole("heading", { name: "2 forms found, nothing filled in yet" })).toBeVisible();
  expect(screen.getByRole("region", { name: "表一 (就业补助)" })).toHaveTextContent(
    "1 cell to fill, 2 rows to insert",
  );
  expect(screen.getByRole("row", { name: /Competent department/ })).toBeVisible();
  expect(screen.getByRole("row", { name: /^Problems/ })).toBeVisible();
});

test("says that days may be four years off where Excel does not give the date system", async () => {
  await opened({ ...FOUND, dateSystemUnknown: true });
  expect(await screen.findByText(/日期按 1900 年起算/)).toBeVisible();
});
