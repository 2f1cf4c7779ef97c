/**
 * Builds the add-in as shipped (half a minute) and checks what a user would download.
 * @jest-environment jsdom
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { gzipSync } from "node:zlib";

const ROOT = path.join(__dirname, "../../..");
const BASE = "https://attachments.example.gov.cn/zixiping";
const OFFICE_JS = "https://mirror.example.gov.cn/office/lib/1/hosted/office.js";

let dist = "";
let modules: string[] = [];
/** Of 网页版 */
let deskModules: string[] = [];

/** The part of webpack's statistics that lists its modules. */
interface Module {
  readonly identifier?: string;
  readonly name?: string;
  readonly modules?: readonly Module[];
}
interface Stats {
  readonly errors: readonly unknown[];
  readonly chunks: readonly { readonly modules: readonly Module[] }[];
}

function namesOf(module: Module): string[] {
  const own = [module.identifier, module.name].filter((name) => name !== undefined);
  return [...own, ...(module.modules ?? []).flatMap(namesOf)];
}

/** Gives the names of the modules. */
function build(config: string, name: string): string[] {
  const statsFile = path.join(dist, `${name}.json`);
  execFileSync(
    process.execPath,
    [
      path.join(ROOT, "node_modules/webpack/bin/webpack.js"),
      `--config=${config}`,
      "--mode=production",
      `--json=${statsFile}`,
      "--env",
      `output=${path.join(dist, "out")}`,
      "--env",
      `baseUrl=${BASE}/`,
      "--env",
      `officeJsUrl=${OFFICE_JS}`,
      "--stats=verbose",
    ],
    { cwd: ROOT, stdio: ["ignore", "ignore", "pipe"], timeout: 240_000 },
  );
  const stats = JSON.parse(readFileSync(statsFile, "utf8")) as Stats;
  expect(stats.errors).toEqual([]);
  return stats.chunks.flatMap((chunk) => chunk.modules.flatMap(namesOf));
}

beforeAll(() => {
  dist = mkdtempSync(path.join(tmpdir(), "production-"));
  modules = build("webpack.config.js", "pane");
  deskModules = build("scripts/webpack.desk.js", "desk");
  dist = path.join(dist, "out");
}, 500_000);

afterAll(() => {
  if (dist !== "") rmSync(path.dirname(dist), { recursive: true, force: true });
});

const files = (extension: string): string[] => readdirSync(dist).filter((name) => name.endsWith(extension));
const read = (name: string): string => readFileSync(path.join(dist, name), "utf8");
const page = (name: string): Document => new DOMParser().parseFromString(read(name), "text/html");

test("contains nothing of the embedded host, the demo, the headless command or the npm Office.js", () => {
  expect(modules.some((name) => /src[\\/]taskpane/.test(name))).toBe(true);
  const foreign = /src[\\/](emulator|demo|cli)[\\/]|node_modules[\\/]@microsoft[\\/]office-js[\\/]/;
  expect(modules.filter((name) => foreign.test(name))).toEqual([]);
  // Identifiers of a host or of Office.js itself
  for (const name of files(".js")) {
    for (const mark of ["GetSolutionRef", "GetSupportedMatrix", "ProcessQuery", "OSF.DDA"]) {
      expect([name, mark, read(name).includes(mark)]).toEqual([name, mark, false]);
    }
  }
});

describe("网页版", () => {
  const deskFiles = (): string[] => readdirSync(path.join(dist, "desk"));
  const scripts = (): string[] => deskFiles().filter((name) => name.endsWith(".js"));

  test("contains nothing of Office.js, of Excel's desk or of the embedded host", () => {
    expect(deskModules.some((name) => /src[\\/]files[\\/]desk/.test(name))).toBe(true);
    const foreign = /src[\\/](emulator|demo|cli|excel)[\\/]|node_modules[\\/]@microsoft[\\/]office-js[\\/]/;
    expect(deskModules.filter((name) => foreign.test(name))).toEqual([]);
    for (const name of ["index.html", ...scripts()])
      for (const mark of ["GetSupportedMatrix", "ProcessQuery", "OSF.DDA", "office.js", "Office.onReady"])
        expect([name, mark, read(`desk/${name}`).includes(mark)]).toEqual([name, mark, false]);
  });

  test("names no address outside, and its first picture needs at most 200,000 bytes of scripts", () => {
    const document = page("desk/index.html");
    const sources = [...document.querySelectorAll("script")].map((each) => each.getAttribute("src") ?? "");
    const links = [...document.querySelectorAll("link")].flatMap((each) => {
      const address = each.getAttribute("href") ?? "";
      return address.startsWith("data:") ? [] : address;
    });
    expect(sources.length).toBeGreaterThan(0);
    for (const source of [...sources, ...links]) expect(deskFiles()).toContain(source);
    const bytes = sources.reduce(
      (sum, source) => sum + gzipSync(readFileSync(path.join(dist, "desk", source))).length,
      0,
    );
    expect(bytes).toBeLessThanOrEqual(200_000);
  });
});

test("contains no package that the lockfile calls development", () => {
  const { packages } = JSON.parse(readFileSync(path.join(ROOT, "package-lock.json"), "utf8")) as {
    readonly packages: Readonly<Record<string, { readonly dev?: boolean }>>;
  };
  const folders = [...modules, ...deskModules].flatMap(
    (name) => /.*[\\/](node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/|]+)[\\/][^!]*$/.exec(name)?.[1] ?? [],
  );
  const shipped = [...new Set(folders.map((folder) => folder.replaceAll("\\", "/")))];
  expect(shipped).toContain("node_modules/numfmt");
  expect(shipped.filter((folder) => packages[folder]?.dev === true)).toEqual([]);
});

test("loads the writer of .xlsx files with no page at its start", () => {
  const writers = files(".js").filter((name) => read(name).includes("sheetViews"));
  expect(writers).not.toEqual([]);
  for (const name of files(".html")) {
    for (const writer of writers) expect(read(name)).not.toContain(writer);
  }
});

test("contains no source map and no path of this machine", () => {
  expect(files(".map")).toEqual([]);
  for (const name of readdirSync(dist).filter((each) => /\.(js|html|xml|css)$/.test(each))) {
    expect([name, read(name).includes(ROOT)]).toEqual([name, false]);
    expect([name, read(name).includes("sourceMappingURL")]).toEqual([name, false]);
  }
});

test("has the given address in the manifest, and no other", () => {
  const manifest = read("manifest.xml");
  expect(manifest).toContain(`<SourceLocation DefaultValue="${BASE}/taskpane.html" />`);
  expect(manifest).not.toContain('Value="https://localhost');
});

test.each(["taskpane.html", "commands.html", "dialog.html", "selftest.html"])(
  "%s loads its own scripts and Office.js, nothing else",
  (name) => {
    const document = page(name);
    const scripts = [...document.querySelectorAll("script")];
    for (const script of scripts) expect(script.textContent).toBe("");
    const sources = scripts.map((script) => script.getAttribute("src") ?? "");
    expect(sources.filter((source) => /^\w+:|^\/\//.test(source))).toEqual([OFFICE_JS]);
    for (const source of sources.filter((each) => each !== OFFICE_JS)) expect(files(".js")).toContain(source);
    for (const link of document.querySelectorAll("link"))
      expect(readdirSync(dist)).toContain(link.getAttribute("href"));

    const policy = document
      .querySelector("meta[http-equiv='Content-Security-Policy']")
      ?.getAttribute("content");
    expect(policy?.split("; ")).toEqual(
      expect.arrayContaining([
        "default-src 'none'",
        "script-src 'self' https://mirror.example.gov.cn",
        "frame-src https://mirror.example.gov.cn",
        "connect-src 'self'",
      ]),
    );
    expect(policy).not.toMatch(/unsafe-|\*/);
  },
);

test("has a pane page with text before and without its scripts", () => {
  const text = page("taskpane.html").querySelector("#root")?.textContent ?? "";
  expect(text).toContain("正在打开绩效自评");
  expect(text).toContain("未能打开面板");
});

test("loads at most 112 kB of compressed script before the pane's first useful picture", () => {
  const sources = [...page("taskpane.html").querySelectorAll("script")].map(
    (each) => each.getAttribute("src") ?? "",
  );
  const own = sources.filter((source) => source !== OFFICE_JS);
  const bytes = own.reduce((sum, source) => sum + gzipSync(read(source)).length, 0);
  expect(bytes).toBeGreaterThan(50_000);
  expect(bytes).toBeLessThanOrEqual(112_000);
});

test("compiles styles at build time and does not ship their compiler", () => {
  expect(modules.some((name) => /@griffel[\\/]core/.test(name))).toBe(true);
  const compiler = /node_modules[\\/](stylis|rtl-css-js)[\\/]/;
  expect(modules.filter((name) => compiler.test(name))).toEqual([]);
});
