/** @jest-environment jsdom */
import { keepingFocus } from "../../../src/taskpane/state/follower";

/** Whether the pane has the system's focus, which jsdom does not model */
let inPane = true;
let asked = 0;

beforeEach(() => {
  inPane = true;
  asked = 0;
  document.body.innerHTML = "<button id='one'>1</button><button id='two'>2</button>";
  jest.spyOn(document, "hasFocus").mockImplementation(() => inPane);
  jest.spyOn(window, "focus").mockImplementation(() => {
    asked += 1;
    inPane = true;
  });
  element("one").focus();
});
afterEach(() => jest.restoreAllMocks());

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) throw new Error(id);
  return found;
}

test("a focus that Excel has taken returns to its place", async () => {
  await keepingFocus(async () => {
    inPane = false;
  });
  expect(inPane).toBe(true);
  expect(document.activeElement).toBe(element("one"));
});

test("a focus that stays in the pane is left alone", async () => {
  await keepingFocus(async () => undefined);
  expect(asked).toBe(0);
});

test("a user who was in the sheet before stays there", async () => {
  inPane = false;
  await keepingFocus(async () => undefined);
  expect(asked).toBe(0);
  expect(inPane).toBe(false);
});

test("a user who has moved on in the pane stays there", async () => {
  await keepingFocus(async () => {
    element("two").focus();
    inPane = false;
  });
  expect(asked).toBe(0);
  expect(document.activeElement).toBe(element("two"));
});

test("a failed visit rejects with its error", async () => {
  const trouble = new Error("busy");
  await expect(keepingFocus(() => Promise.reject(trouble))).rejects.toBe(trouble);
});
