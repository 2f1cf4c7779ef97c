import base from "./jest.config.cjs";

const inDomain = (pattern) => `<rootDir>/test/unit/domain/${pattern}`;

/** The tests that mutation testing of scoring and rates runs. */
export default {
  ...base,
  roots: [inDomain("")],
  testMatch: ["scoring", "rates", "achievement", "profileVariants", "decimal"].map((name) =>
    inDomain(`${name}.test.ts`),
  ),
  testEnvironment: `${import.meta.dirname}/test/support/firstFailureEnvironment.cjs`,
  watchman: false,
};
