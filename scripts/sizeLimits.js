/** Limits for `npm run size`, after `npm run build`: what a user's browser downloads, compressed with gzip. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const DIST = path.join(import.meta.dirname, "../dist");
if (!existsSync(`${DIST}/taskpane.html`)) throw new Error("There is no build to measure: npm run build");

const page = readFileSync(`${DIST}/taskpane.html`, "utf8");
/** The scripts that the page names load before its first useful picture. Office.js is not in `dist/`. */
const first = [...page.matchAll(/<script[^>]*src="?([^":\s>]+\.js)/g)].map(([, file]) => file);
const separate = /^(commands|dialog|selftest)\./;
const later = readdirSync(DIST).filter(
  (file) => file.endsWith(".js") && !first.includes(file) && !separate.test(file),
);

/** Each but the one that is built in is a chunk. */
const languages = readdirSync(path.join(import.meta.dirname, "../src/locales"), {
  withFileTypes: true,
}).flatMap((entry) => (/^[a-z]{2}-[A-Z]{2}$/.test(entry.name) && entry.name !== "zh-CN" ? entry.name : []));

const limit = (name, files, size) => ({
  name,
  path: files.map((file) => path.join(DIST, file)),
  limit: size,
  gzip: true,
});

export default [
  // Each operation names its chunks here, and there are three more.
  limit("Pane, all before its first useful picture", first, "112 kB"),
  limit("Pane, reading and writing the workbook", ["operations.*.js"], "58 kB"),
  // With what was compared with last year
  // What is done in the workbook that Excel has open; loaded together with the one before
  limit("Pane, Excel's desk", ["excel.*.js"], "38 kB"),
  limit("Pane, results", ["results.*.js"], "14.5 kB"),
  limit("Pane, printed forms", ["printed.*.js"], "10 kB"),
  limit("Pane, overview", ["overview.*.js"], "14 kB"),
  // The view, and the reading of lists
  limit("Pane, ledger", ["ledger.*.js"], "46 kB"),
  ...languages.map((language) => limit(`Pane, ${language}`, [`${language}.*.js`], "41 kB")),
  // The .xlsx and .docx writers and the readers of other files (导出附件, 填入下发表样, 生成自评报告, 核对报告, 上年工作簿) are
  // some 230 kB of it, 读入台账 40 kB; each loads when it is used. 汇总 has the reader of workbooks, the rules and the attachments, which it
  // compares with the data, twice: in the page, and in its worker.
  limit("Pane, all that comes later", later, "945 kB"),
  limit("Ribbon commands", ["commands.*.js", "operations.*.js"], "72 kB"),
  limit("Self-test", ["selftest.*.js"], "21 kB"),
  limit("Dialog", ["dialog.*.js"], "12 kB"),
  limit(
    "网页版, all before its first picture",
    ["desk/desk.*.js", "desk/*.css", "desk/index.html"],
    "100 kB",
  ),
];
