/** @jest-environment jsdom */
import { readTheme, watchTheme, type Theme } from "../../../src/office/theme";

/** The only part of Office that is read */
interface FakeOffice {
  context?: { officeTheme?: { bodyBackgroundColor: string } };
}
const page = globalThis as { Office?: FakeOffice };

let systemTheme: EventTarget;

beforeEach(() => {
  systemTheme = new EventTarget();
  Object.defineProperty(window, "matchMedia", { value: () => systemTheme, configurable: true });
});

afterEach(() => {
  delete page.Office;
});

const officeWith = (bodyBackgroundColor: string): FakeOffice => ({
  context: { officeTheme: { bodyBackgroundColor } },
});

test.each([
  ["#FFFFFF", "light"],
  ["#E6E6E6", "light"],
  ["#666666", "dark"],
  ["#262626", "dark"],
  ["262626", "dark"],
  ["", "light"],
] as const)("a pane on %p is %s", (color, theme) => {
  page.Office = officeWith(color);
  expect(readTheme()).toBe(theme);
});

test("is light if Office has no theme, is not ready or is missing", () => {
  page.Office = { context: {} };
  expect(readTheme()).toBe("light");
  page.Office = {};
  expect(readTheme()).toBe("light");
  delete page.Office;
  expect(readTheme()).toBe("light");
});

test.each([
  ["the window gets the focus", () => window.dispatchEvent(new Event("focus"))],
  ["the page comes into sight", () => document.dispatchEvent(new Event("visibilitychange"))],
  ["the pointer comes in", () => document.documentElement.dispatchEvent(new Event("pointerenter"))],
  ["the system's theme changes", () => systemTheme.dispatchEvent(new Event("change"))],
])("reports a change once when %s, and none after the watch ends", (_, comeBack) => {
  page.Office = officeWith("#FFFFFF");
  const reported: Theme[] = [];
  const stop = watchTheme((theme) => reported.push(theme));
  comeBack();
  expect(reported).toEqual([]);
  page.Office = officeWith("#262626");
  comeBack();
  comeBack();
  expect(reported).toEqual(["dark"]);
  stop();
  page.Office = officeWith("#FFFFFF");
  comeBack();
  expect(reported).toEqual(["dark"]);
});
