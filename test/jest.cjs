/** Settings of a Jest project. Tests run in Node; a test that needs a DOM asks for it with `@jest-environment jsdom`. */
const { join } = require("node:path");

exports.project = (name) => ({
  displayName: name,
  rootDir: join(__dirname, name),
  testEnvironment: "node",
  testMatch: ["**/*.test.ts", "**/*.test.tsx"],
  transform: {
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
    "^numfmt$": join(__dirname, "../node_modules/numfmt/dist/index.js"),
    "^fast-check$": join(__dirname, "support/fastCheck.cjs"),
  },
  // A package that ships ES modules only
  transformIgnorePatterns: ["/node_modules/(?!numfmt/)"],
});
