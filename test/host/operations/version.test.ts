import packageJson from "../../../package.json";
import { VERSION } from "../../../src/operations/version";

test("the version that 核对记录 prints is the package's", () => {
  expect(VERSION).toBe(packageJson.version);
});
