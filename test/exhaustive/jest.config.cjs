/** Fault points: `--all`, or a sample that changes with the commit; FAULT_POINTS=COMMIT repeats that commit's. */
const { spawnSync } = require("node:child_process");

function commit() {
  const { stdout } = spawnSync("git", ["rev-parse", "HEAD"], { cwd: __dirname, encoding: "utf8" });
  return stdout?.trim() || "no commit";
}
process.env.FAULT_POINTS ??= process.argv.includes("--all") ? "all" : commit();

module.exports = require("../jest.cjs").project("exhaustive");
