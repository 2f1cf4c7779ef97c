const { project } = require("../jest.cjs");

const TESTS = ["scoring", "rates", "achievement", "profileVariants", "decimal"];

/** The tests that run against each mutant of scoring and rates. */
module.exports = {
  ...project("unit"),
  roots: ["<rootDir>/domain"],
  testMatch: TESTS.map((name) => `<rootDir>/domain/${name}.test.ts`),
  testEnvironment: `${__dirname}/firstFailureEnvironment.cjs`,
  watchman: false,
};
