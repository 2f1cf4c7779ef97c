import { parseArguments } from "../../../src/cli/recompute/arguments";

const NO_FILL = { fill: null, project: null, overwrite: false, unfinished: false, fromLastYear: false };

describe("the command line", () => {
  test("takes the files in any order", () => {
    expect(parseArguments(["a.xlsx"])).toEqual({
      input: "a.xlsx",
      out: null,
      attachments: null,
      json: null,
      lastYear: null,
      ...NO_FILL,
    });
    expect(parseArguments(["--json", "r.json", "a.xlsx", "--attachments=c.xlsx", "--out", "b.xlsx"])).toEqual(
      {
        input: "a.xlsx",
        out: "b.xlsx",
        attachments: "c.xlsx",
        json: "r.json",
        lastYear: null,
        ...NO_FILL,
      },
    );
    expect(parseArguments(["--out=b=1.xlsx", "a.xlsx"]).out).toBe("b=1.xlsx");
  });

  test("takes a form to fill, a project and whether to write over", () => {
    expect(
      parseArguments(["a.xlsx", "--fill", "f.xlsx", "--out=g.xlsx", "--project", "培训", "--overwrite"]),
    ).toMatchObject({ fill: "f.xlsx", out: "g.xlsx", project: "培训", overwrite: true });
  });

  test("the output may be the input file", () => {
    expect(parseArguments(["a.xlsx", "--out", "a.xlsx"]).out).toBe("a.xlsx");
  });

  test.each<[string[], RegExp]>([
    [[], /缺少输入文件/],
    [["--out", "b.xlsx"], /缺少输入文件/],
    [["a.xlsx", "--out"], /--out 后缺少文件名/],
    [["a.xlsx", "--out", "--json"], /--out 后缺少文件名/],
    [["a.xlsx", "b.xlsx"], /多出 b.xlsx/],
    [["a.xlsx", "--force"], /不认识的选项 --force/],
    [["a.xlsx", "--out", "b", "--out", "c"], /只能给出一次/],
    [["a.xlsx", "--json", "./a.xlsx"], /同一个文件/],
    [["a.xlsx", "--out", "r", "--json", "r"], /同一个文件/],
    [["a.xlsx", "--attachments", "./a.xlsx"], /--attachments 与工作簿是同一个文件/],
    [["a.xlsx", "--attachments", "r", "--json", "r"], /同一个文件/],
    [["a.xlsx", "--unfinished"], /--unfinished 只用于 --attachments/],
    [["a.xlsx", "--fill", "f.xlsx"], /--fill 须同时用 --out/],
    [["a.xlsx", "--overwrite"], /只用于 --fill/],
    [["a.xlsx", "--fill", "f", "--out", "g", "--json", "f"], /同一个文件/],
  ])("%j is refused in one line", (args, message) => {
    expect(() => parseArguments(args)).toThrow(message);
    expect(() => parseArguments(args)).toThrow(/^[^\n]+用法：[^\n]+$/);
  });
});
