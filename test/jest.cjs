/** Settings of a Jest project. Tests run in Node; a test that needs a DOM asks for it with `@jest-environment jsdom`. */
const { existsSync } = require("node:fs");
const { join } = require("node:path");
const { buildSync, version } = require("esbuild");

const ROOT = join(__dirname, "..");

/** Fluent UI in one file, made once: each test file of the pane would load its 1,500 modules anew. */
function fluentInOneFile() {
  const fluent = require("@fluentui/react-components/package.json");
  const outfile = join(ROOT, `node_modules/.cache/jest/fluent-${fluent.version}-esbuild-${version}.cjs`);
  if (!existsSync(outfile))
    buildSync({
      stdin: { contents: `export * from "${fluent.name}";`, resolveDir: ROOT },
      outfile,
      bundle: true,
      format: "cjs",
      platform: "node",
      mainFields: ["module", "main"],
      target: "es2022",
      // One React for it and for the pane
      external: ["react", "react-dom", "react/*", "scheduler"],
    });
  return outfile;
}

exports.project = (name) => ({
  displayName: name,
  rootDir: join(__dirname, name),
  testEnvironment: "node",
  testMatch: ["**/*.test.ts", "**/*.test.tsx"],
  transform: {
    "\\.md$": join(__dirname, "support/textTransform.cjs"),
    "^.+\\.(t|j)sx?$": [
      "@swc/jest",
      {
        jsc: {
          target: "es2022",
          parser: { syntax: "typescript", tsx: true },
          transform: { react: { runtime: "automatic" } },
        },
        module: { type: "commonjs" },
      },
    ],
  },
  moduleNameMapper: {
    // For `require`, the package names a file that it does not contain.
    "^numfmt$": join(ROOT, "node_modules/numfmt/dist/index.js"),
    "^fast-check$": join(__dirname, "support/fastCheck.cjs"),
    "^@fluentui/react-components$": fluentInOneFile(),
  },
  // A package that ships ES modules only
  transformIgnorePatterns: ["/node_modules/(?!numfmt/)"],
});
