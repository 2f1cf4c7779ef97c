/** @jest-environment jsdom */
import { readTheme, watchTheme, type Theme } from "../../../src/office/theme";

/** The one thing of Office that is read here */
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

test("is light where Office has no theme, is not ready, or is not there", () => {
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
])("a change is told once when %s, and no more after the watch ends", (_, comeBack) => {
  page.Office = officeWith("#FFFFFF");
  const told: Theme[] = [];
  const stop = watchTheme((theme) => told.push(theme));
  comeBack();
  expect(told).toEqual([]);
  page.Office = officeWith("#262626");
  comeBack();
  comeBack();
  expect(told).toEqual(["dark"]);
  stop();
  page.Office = officeWith("#FFFFFF");
  comeBack();
  expect(told).toEqual(["dark"]);
});
