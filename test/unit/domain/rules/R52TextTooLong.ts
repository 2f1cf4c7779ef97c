import { found, projectLine, workbookCases } from "../../../support/ruleCases/workbookCase";
import { project } from "../../../support/ruleCases/workbookSpecs";

const long = (count: number): string => "完成".repeat(count / 2);

export default [
  ...workbookCases("R52", {
    "a completion of 102 characters": [
      project({ goalCompletion: long(102) }),
      found("R52.tooLong", "warning", ["项目!E2"], "102", "≤ 100"),
    ],
    "conclusion, problems and improvements of 202 characters": [
      project({ conclusion: long(202), problems: long(202), improvements: long(202) }),
      found("R52.tooLong", "warning", ["项目!F2"], "202", "≤ 200"),
      found("R52.tooLong", "warning", ["项目!G2"], "202", "≤ 200"),
      found("R52.tooLong", "warning", ["项目!H2"], "202", "≤ 200"),
    ],
    "a reason of 102 characters": [
      { lines: [projectLine({ initialBudget: "1.00", spent: "1.00", reason: long(102) })] },
      found("R52.tooLong", "warning", ["资金!L2"], "102", "≤ 100"),
    ],
    "exactly the limits; white space does not count": [
      project({ goalCompletion: `${long(50)} \n ${long(50)}`, conclusion: long(200) }),
    ],
  }),
];
