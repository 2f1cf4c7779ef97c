/** @jest-environment jsdom */
import { keepingFocus } from "../../src/taskpane/follower";

/** Whether the pane has the system's focus, which jsdom knows nothing of */
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

test("a focus that Excel has taken is given back to where it was", async () => {
  await keepingFocus(async () => {
    inPane = false;
  });
  expect(inPane).toBe(true);
  expect(document.activeElement).toBe(element("one"));
});

test("a focus that stays is left alone", async () => {
  await keepingFocus(async () => undefined);
  expect(asked).toBe(0);
});

test("a user who has gone to the sheet before is not fetched back", async () => {
  inPane = false;
  await keepingFocus(async () => undefined);
  expect(asked).toBe(0);
  expect(inPane).toBe(false);
});

test("a user who has gone on in the pane is not sent back", async () => {
  await keepingFocus(async () => {
    element("two").focus();
    inPane = false;
  });
  expect(asked).toBe(0);
  expect(document.activeElement).toBe(element("two"));
});

test("a visit that fails is told, as it was", async () => {
  const trouble = new Error("busy");
  await expect(keepingFocus(() => Promise.reject(trouble))).rejects.toBe(trouble);
});
