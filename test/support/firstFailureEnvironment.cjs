const { TestEnvironment } = require("jest-environment-node");

/** Node, but once a test of the file has failed the others are skipped: mutation testing asks for no more than one. */
module.exports = class FirstFailureEnvironment extends TestEnvironment {
  failed = false;

  handleTestEvent(event) {
    if (event.name === "test_fn_failure") this.failed = true;
    if (event.name === "test_start" && this.failed) event.test.mode = "skip";
  }
};
