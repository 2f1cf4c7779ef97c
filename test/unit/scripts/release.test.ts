import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { unzipSync } from "fflate";
import { packed, releaseOf, sumsOf, type Files } from "../../../scripts/release/archive";
import { VERSION } from "../../../src/operations/version";
import { ADD_IN_VERSION } from "../../../src/xlsx/file/settings";

const RELEASE = { name: "ziping-1.2.3", version: "1.2.3", date: "2027-03-04" };
const text = (content: string): Uint8Array => new TextEncoder().encode(content);

test("package.json, CHANGELOG.md, manifest and code name one version", async () => {
  const { version, date } = await releaseOf(".");
  expect(VERSION).toBe(version);
  expect(ADD_IN_VERSION).toBe(`${version}.0`);
  expect(readFileSync("manifest.xml", "utf8")).toContain(`<Version>${ADD_IN_VERSION}</Version>`);
  expect(new Date(date).getTime()).not.toBeNaN();
});

test("the archive is the same bytes whatever the order of the files and the time zone", () => {
  const files: Files = new Map([
    ["desk/index.html", text("<p>网页版</p>")],
    ["VERSION.txt", text("1.2.3")],
  ]);
  const archive = packed(files, RELEASE);
  expect(packed(new Map([...files].reverse()), RELEASE)).toEqual(archive);
  expect(Object.keys(unzipSync(archive))).toEqual([
    "ziping-1.2.3/VERSION.txt",
    "ziping-1.2.3/desk/index.html",
  ]);
  const elsewhere = execFileSync(
    process.execPath,
    [
      ...["--import", "tsx", "--input-type=module", "-e"],
      `import { packed } from "./scripts/release/archive.ts";
       const files = new Map([["desk/index.html", Buffer.from("<p>网页版</p>")], ["VERSION.txt", Buffer.from("1.2.3")]]);
       process.stdout.write(Buffer.from(packed(files, ${JSON.stringify(RELEASE)})).toString("base64"));`,
    ],
    { env: { ...process.env, TZ: "Pacific/Kiritimati" }, encoding: "utf8" },
  );
  expect(elsewhere).toBe(Buffer.from(archive).toString("base64"));
});

test("the sums are those that sha256sum would write, in the order of the names", () => {
  const files: Files = new Map([
    ["b.txt", text("")],
    ["a.txt", text("abc")],
  ]);
  expect(sumsOf(files)).toBe(
    "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  a.txt\n" +
      "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  b.txt\n",
  );
});
