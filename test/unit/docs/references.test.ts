/** What the documents name exists: commands, files, links, and how many questions the self-test asks. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { scripts } from "../../../package.json";
import { CHECK_NAMES } from "../../../src/excel/selftest";

const DOCUMENTS = [
  "README.md",
  "CONTRIBUTING.md",
  "CHANGELOG.md",
  ...readdirSync("docs").flatMap((file) => (file.endsWith(".md") ? [`docs/${file}`] : [])),
];

function all(text: string, pattern: RegExp): string[] {
  return [...new Set([...text.matchAll(pattern)].map(([, found = ""]) => found))];
}

/** Names of files that are yet to be written */
const EXAMPLES = ["src/domain/rules/R83ShortName.ts", "src/locales/xx-XX"];

describe.each(DOCUMENTS)("%s", (document) => {
  const text = readFileSync(document, "utf8");

  test("names commands that exist", () => {
    const named = all(text, /npm run (?:--silent )?([a-z0-9:-]+)/g);
    expect(named.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
  });

  test("names files that exist", () => {
    const named = all(text, /`((?:src|test|scripts|docs|assets)\/[^`\s…*]+)`/g);
    expect(named.filter((file) => !EXAMPLES.includes(file) && !existsSync(file))).toEqual([]);
  });

  test("links to what exists", () => {
    const linked = all(text, /\]\(([^)#]+)[^)]*\)/g).filter((link) => !link.startsWith("http"));
    const missing = linked.filter((link) => !existsSync(path.join(path.dirname(document), decodeURI(link))));
    expect(missing).toEqual([]);
  });
});

test.each(["README.md", "docs/deployment.md", "CHANGELOG.md"])(
  "%s says how many questions the self-test asks",
  (document) => {
    expect(all(readFileSync(document, "utf8"), /(\d+) questions/g)).toEqual([String(CHECK_NAMES.length)]);
  },
);
