import base from "./jest.config.cjs";

/** Mutation testing of the text reader runs its examples, without the laws over random texts. */
export default {
  ...base,
  roots: ["<rootDir>/test/unit/domain/text"],
  testMatch: ["<rootDir>/test/unit/domain/text/examples.mutation.ts"],
  testEnvironment: `${import.meta.dirname}/test/support/firstFailureEnvironment.cjs`,
  watchman: false,
};
