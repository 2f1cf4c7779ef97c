import packageJson from "../../../package.json";
import { ADD_IN_VERSION } from "../../../src/xlsx/file/settings";
import { VERSION } from "../../../src/operations/version";

test("files carry it as the manifest does", () => {
  expect(ADD_IN_VERSION).toBe(`${packageJson.version}.0`);
});

test("the version that 核对记录 prints is the package's", () => {
  expect(VERSION).toBe(packageJson.version);
});
