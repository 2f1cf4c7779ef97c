const { TestEnvironment } = require("jest-environment-node");

/** Skips the rest of a file after its first failure: one failing test kills a mutant. */
module.exports = class FirstFailureEnvironment extends TestEnvironment {
  failed = false;

  handleTestEvent(event) {
    if (event.name === "test_fn_failure") this.failed = true;
    if (event.name === "test_start" && this.failed) event.test.mode = "skip";
  }
};
