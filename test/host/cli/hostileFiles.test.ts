/** Damaged and hostile files: one line on stderr, status 2, nothing written. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runRecompute } from "../../../src/cli/recompute/recompute";
import { packageParts, worksheet, zip, type Parts } from "../../unit/xlsx/file/packages";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "recompute-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const parts = (): Parts => packageParts({ sheets: ["<sheetData/>"] });

function ole(marker: string): Uint8Array {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes.set(
    [...marker].flatMap((letter) => [letter.charCodeAt(0), 0]),
    1024,
  );
  return bytes;
}

const entities =
  '<!DOCTYPE l [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>' +
  worksheet('<sheetData><row r="1"><c r="A1" t="str"><v>&c;</v></c></row></sheetData>');

const FILES: readonly [name: string, content: () => Uint8Array | string, message: RegExp][] = [
  [
    "a zip bomb",
    () => zip({ ...parts(), "xl/media/a.bin": new Uint8Array(64 * 1024 * 1024) }),
    /^文件过大，无法读取：/,
  ],
  [
    "a workbook of five thousand sheets",
    () => zip(packageParts({ sheets: Array.from({ length: 5_000 }, () => "<sheetData/>") })),
    /^文件过大，无法读取：/,
  ],
  ["a path that leaves the package", () => zip({ ...parts(), "../../etc/evil.xml": "<a/>" }), /^文件已损坏/],
  ["entities that expand", () => zip({ ...parts(), "xl/worksheets/sheet1.xml": entities }), /^文件已损坏/],
  [
    "an entity from outside",
    () =>
      zip({
        ...parts(),
        "xl/worksheets/sheet1.xml": `<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>${worksheet("<sheetData/>")}`,
      }),
    /^文件已损坏/,
  ],
  [
    "elements nested without end",
    () =>
      zip({ ...parts(), "xl/worksheets/sheet1.xml": worksheet("<a>".repeat(9_000) + "</a>".repeat(9_000)) }),
    /^文件已损坏/,
  ],
  ["a sheet that is missing", () => zip({ ...parts(), "xl/worksheets/sheet1.xml": "" }), /^文件已损坏/],
  [
    "a file that is cut off",
    () => {
      const sample = readFileSync("assets/sample-workbook.xlsx");
      return sample.subarray(0, sample.length - 100);
    },
    /^文件已损坏/,
  ],
  ["an .xls under the name .xlsx", () => ole("Workbook"), /^是旧版 \.xls 工作簿，请另存为 \.xlsx：/],
  [
    "a workbook with a password",
    () => ole("EncryptedPackage"),
    /^工作簿设有打开密码，请另存为不加密的 \.xlsx：/,
  ],
  [
    "a binary workbook",
    () =>
      zip({
        ...parts(),
        "[Content_Types].xml": String(parts()["[Content_Types].xml"]).replace(
          "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
          "application/vnd.ms-excel.sheet.binary.macroEnabled.main",
        ),
      }),
    /^是二进制工作簿（\.xlsb），请另存为 \.xlsx：/,
  ],
  [
    "a workbook of the Strict format",
    () =>
      zip(
        Object.fromEntries(
          Object.entries(parts()).map(([name, content]) => [
            name,
            String(content)
              .replaceAll(
                "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                "http://purl.oclc.org/ooxml/spreadsheetml/main",
              )
              .replaceAll(
                "http://schemas.openxmlformats.org/officeDocument/2006",
                "http://purl.oclc.org/ooxml/officeDocument",
              ),
          ]),
        ),
      ),
    /^是 Strict Open XML 工作簿，请另存为/,
  ],
  ["another kind of document", () => zip({ "word/document.xml": "<a/>" }), /^不是 \.xlsx 工作簿：/],
  ["a text", () => "单位名称,年度\n", /^不是 \.xlsx 工作簿：/],
  ["nothing", () => "", /^不是 \.xlsx 工作簿：/],
];

async function run(path: string): Promise<{ status: number; stdout: string; stderr: string }> {
  let stdout = "";
  let stderr = "";
  const args = [path, "--out", join(folder, "out.xlsx"), "--json", join(folder, "out.json")];
  const status = await runRecompute(args, {
    stdout: (text) => (stdout += text),
    stderr: (text) => (stderr += text),
    now: () => new Date(2022, 3, 6, 10, 30),
  });
  return { status, stdout, stderr };
}

test.each(FILES)("%s is refused", async (_name, content, message) => {
  const path = join(folder, "in.xlsx");
  writeFileSync(path, content());
  const { status, stdout, stderr } = await run(path);
  expect([status, stdout]).toEqual([2, ""]);
  expect(stderr).toMatch(message);
  expect(stderr).toMatch(/^[^\n]+\n$/);
  expect(readdirSync(folder)).toEqual(["in.xlsx"]);
});

test("a folder and a file that is not there are refused", async () => {
  mkdirSync(join(folder, "in.xlsx"));
  for (const [name, message] of [
    ["in.xlsx", /^输入的是文件夹[^\n]+\n$/],
    ["no.xlsx", /^找不到输入文件[^\n]+\n$/],
  ] as const) {
    const { status, stderr } = await run(join(folder, name));
    expect(status).toBe(2);
    expect(stderr).toMatch(message);
  }
  expect(readdirSync(folder)).toEqual(["in.xlsx"]);
});
