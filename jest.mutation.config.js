import base from "./jest.config.cjs";

/** The tests that mutation testing runs: those of scoring, rates and the text reader. */
export default {
  ...base,
  testMatch: [
    "<rootDir>/test/domain/scoring.test.ts",
    "<rootDir>/test/domain/rates.test.ts",
    "<rootDir>/test/domain/tiers.test.ts",
    "<rootDir>/test/domain/text/**/*.test.ts",
  ],
};
