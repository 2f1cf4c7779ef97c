/** Tests of src run in Node; a test that needs a DOM says so with a `@jest-environment jsdom` docblock. */
module.exports = {
  testEnvironment: "node",
  // A pane with everything in it takes seconds to draw where other work shares the machine.
  testTimeout: 60_000,
  // Each file of tests leaves some of its pages behind: a worker that has grown is replaced before the next file.
  maxWorkers: 2,
  workerIdleMemoryLimit: "1GB",
  roots: ["<rootDir>/test"],
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
  // The package names a file for `require` that it does not hold.
  moduleNameMapper: { "^numfmt$": "<rootDir>/node_modules/numfmt/dist/index.js" },
  // Packages that ship ES modules only.
  transformIgnorePatterns: ["/node_modules/(?!(numfmt|@ironcalc)/)"],
};
