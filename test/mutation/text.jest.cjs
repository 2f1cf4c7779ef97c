const { project } = require("../jest.cjs");

/** Mutants of the text reader run against its examples, without the properties over random texts. */
module.exports = {
  ...project("unit"),
  roots: ["<rootDir>/domain/text"],
  testMatch: ["<rootDir>/domain/text/examples.mutation.ts"],
  testEnvironment: `${__dirname}/firstFailureEnvironment.cjs`,
  watchman: false,
};
