/**
 * What Office's own validator would say, offline.
 * @jest-environment jsdom
 */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { COMMAND_NAMES } from "../../../src/commands/commands";
import { BUILT_IN, LANGUAGES } from "../../../src/locales/languages";
import { REQUIRED_API } from "../../../src/office/environment";
import { VERSION } from "../../../src/operations/version";

const ROOT = path.join(__dirname, "../../..");
const BASE = "https://localhost:3000";

const manifest = new DOMParser().parseFromString(
  readFileSync(path.join(ROOT, "manifest.xml"), "utf8"),
  "text/xml",
);
const app = manifest.documentElement;

function all(name: string, within: Element = app): Element[] {
  return [...within.getElementsByTagName("*")].filter((element) => element.localName === name);
}

function only(name: string, within: Element = app): Element {
  const [element, ...others] = all(name, within);
  if (element === undefined || others.length > 0) throw new Error(`${others.length + 1} elements ${name}`);
  return element;
}

const children = (element: Element): string[] => [...element.children].map((child) => child.localName);

/** `names` in the order that the schema demands; those with `?` may be missing, those with `*` repeat. */
function expectOrder(element: Element, names: readonly string[]): void {
  const pattern = names
    .map((name) => `(?:${name.replace(/[?*]$/, "")} )${/[?*]$/.exec(name)?.[0] ?? ""}`)
    .join("");
  expect(`${children(element).join(" ")} `).toMatch(new RegExp(`^${pattern}$`));
}

test("is well-formed and a task pane", () => {
  expect(manifest.querySelector("parsererror")).toBeNull();
  expect(app.getAttribute("xsi:type")).toBe("TaskPaneApp");
});

test("has its elements in the order of the schema", () => {
  expectOrder(app, [
    "Id",
    "AlternateId?",
    "Version",
    "ProviderName",
    "DefaultLocale",
    "DisplayName",
    "Description",
    "IconUrl",
    "HighResolutionIconUrl",
    "SupportUrl?",
    "AppDomains?",
    "Hosts",
    "Requirements",
    "DefaultSettings",
    "Permissions",
    "VersionOverrides",
  ]);
  expectOrder(only("VersionOverrides"), ["Description?", "Requirements?", "Hosts", "Resources"]);
  expectOrder(only("DesktopFormFactor"), ["GetStarted?", "FunctionFile", "ExtensionPoint*"]);
  expectOrder(only("CustomTab"), ["Group*", "Label"]);
  expectOrder(only("Group"), ["Label", "Icon", "Control*"]);
  for (const control of all("Control")) expectOrder(control, ["Label", "Supertip", "Icon", "Action"]);
  expectOrder(only("Resources"), ["Images", "Urls", "ShortStrings", "LongStrings"]);
});

test("has an id of its own, the project's version, and the Excel that the code asks for", () => {
  expect(only("Id").textContent).toMatch(
    /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
  );
  expect(only("Version").textContent).toBe(`${VERSION}.0`);
  expect(only("Permissions").textContent).toBe("ReadWriteDocument");
  const set = only("Set");
  expect([set.getAttribute("Name"), set.getAttribute("MinVersion")]).toEqual(["ExcelApi", REQUIRED_API]);
});

test("uses https everywhere, and its own address only", () => {
  const addresses = [...app.querySelectorAll("[DefaultValue], [Value]")]
    .flatMap((element) => [element.getAttribute("DefaultValue"), element.getAttribute("Value")])
    .filter((value) => value !== null && /^\w+:\/\//.test(value));
  expect(addresses.length).toBeGreaterThan(10);
  for (const address of addresses) expect(address).toMatch(new RegExp(`^${BASE}/`));
});

test("defines every resource that it uses, and uses every resource that it defines", () => {
  const used = [...app.querySelectorAll("[resid]")].map((element) => element.getAttribute("resid"));
  const defined = [...only("Resources").querySelectorAll("[id]")].map((element) =>
    element.getAttribute("id"),
  );
  expect(new Set(defined).size).toBe(defined.length);
  expect([...new Set(used)].sort()).toEqual([...defined].sort());
  for (const id of defined) expect(id?.length).toBeLessThanOrEqual(32);
});

test("names the pane so that Office can open it with the workbook", () => {
  expect(only("TaskpaneId").textContent).toBe("Office.AutoShowTaskpaneWithDocument");
});

test("gives every id once", () => {
  const ids = ["CustomTab", "Group", "Control"].flatMap((name) =>
    all(name).map((each) => each.getAttribute("id")),
  );
  expect(new Set(ids).size).toBe(ids.length);
});

test("speaks Chinese, and English where Office does, within the lengths that Office allows", () => {
  expect(only("DefaultLocale").textContent).toBe("zh-CN");
  const strings = [
    only("DisplayName"),
    ...[...app.children].filter((each) => each.localName === "Description"),
    ...all("String"),
  ];
  expect(strings).toHaveLength(10);
  for (const element of strings) {
    const overrides = all("Override", element);
    expect(overrides.map((override) => override.getAttribute("Locale"))).toEqual(
      LANGUAGES.filter((language) => language !== BUILT_IN),
    );
    const longest = element.parentElement?.localName === "ShortStrings" ? 125 : 250;
    const texts = [element.getAttribute("DefaultValue"), overrides[0]?.getAttribute("Value")];
    expect(texts[0]).toMatch(/[\u4e00-\u9fff]/);
    expect(texts[1]).toMatch(/^[\x20-\x7e]+$/);
    for (const text of texts) expect(text?.length).toBeLessThanOrEqual(longest);
  }
});

/** Width and height of a PNG, from its header chunk. */
function pngSize(file: string): { width: number; height: number } {
  const bytes = readFileSync(file);
  expect(bytes.subarray(1, 4).toString("latin1")).toBe("PNG");
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

const fileOf = (address: string): string => path.join(ROOT, address.slice(BASE.length));

test("shows icons that exist, in the sizes that it declares", () => {
  const declared = [...only("Images").children].map((image) => image.getAttribute("id") ?? "");
  for (const image of all("Image", only("Hosts", only("VersionOverrides")))) {
    const id = image.getAttribute("resid") ?? "";
    const size = Number(image.getAttribute("size"));
    expect(declared).toContain(id);
    const address = only("Images").querySelector(`[id="${id}"]`)?.getAttribute("DefaultValue") ?? "";
    expect([id, pngSize(fileOf(address))]).toEqual([id, { width: size, height: size }]);
  }
  for (const icon of all("Icon")) {
    expect(all("Image", icon).map((image) => image.getAttribute("size"))).toEqual(["16", "32", "80"]);
  }
  expect(pngSize(fileOf(only("IconUrl").getAttribute("DefaultValue") ?? "")).width).toBe(32);
  expect(pngSize(fileOf(only("HighResolutionIconUrl").getAttribute("DefaultValue") ?? "")).width).toBe(64);
});

test("has every size of the add-in's own icon that Office may ask for", () => {
  for (const size of [16, 20, 24, 32, 40, 48, 64, 80, 96, 128]) {
    const file = path.join(ROOT, `assets/icon-${size}.png`);
    expect(existsSync(file)).toBe(true);
    expect(pngSize(file)).toEqual({ width: size, height: size });
  }
});

test("calls the functions that the ribbon's code has, and no others", () => {
  expect(all("FunctionName").map((name) => name.textContent)).toEqual([...COMMAND_NAMES]);
});

test("has three buttons: two operations and the pane", () => {
  expect(all("Action").map((action) => action.getAttribute("xsi:type"))).toEqual([
    "ExecuteFunction",
    "ShowTaskpane",
    "ExecuteFunction",
  ]);
});
