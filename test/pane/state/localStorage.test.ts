import { LocalStore } from "../../../src/taskpane/state/localStorage";

const local = new LocalStore({ storagePrefix: () => "" });

const original = Object.getOwnPropertyDescriptor(globalThis, "window");
afterEach(() => {
  if (original) Object.defineProperty(globalThis, "window", original);
  else Reflect.deleteProperty(globalThis, "window");
});

function setStorage(get: () => unknown): void {
  const window = Object.defineProperty({}, "localStorage", { get });
  Object.defineProperty(globalThis, "window", { value: window, configurable: true });
}

it.each([null, undefined])("stores nothing where the host gives %s as local storage", (storage) => {
  setStorage(() => storage);
  expect([local.read("a"), local.write("a", "b")]).toEqual([null, false]);
});

it("stores nothing where the browser refuses access", () => {
  setStorage(() => {
    throw new DOMException("denied", "SecurityError");
  });
  expect([local.read("a"), local.write("a", "b")]).toEqual([null, false]);
});

it("passes errors of ours on", () => {
  setStorage(() => ({
    getItem: () => {
      throw new RangeError("ours");
    },
  }));
  expect(() => local.read("a")).toThrow(RangeError);
});
