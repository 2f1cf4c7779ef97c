import {
  applyParameters,
  DEFAULT_PROFILE,
  findProfile,
  parametersInForce,
  PROFILES,
  RULE_PARAMETERS,
} from "../../../../src/domain/profiles";
import { chosenProfile } from "../../../../src/domain/evaluate/chosenProfile";
import { clauseUnder } from "../../../../src/domain/rules/shared/profileClause";
import { executionScore, gradeOf, overfulfilmentDeduction } from "../../../../src/domain/calculation/scoring";
import { selfEvaluationOf } from "../../../support/selfEvaluationOf";
import { dec, print } from "../support";

const apply = (...parameters: { name: string | null; value: string | null }[]) =>
  chosenProfile(selfEvaluationOf({ parameters }));

describe("profiles", () => {
  test("are found by id and by name, in any width and spacing", () => {
    for (const profile of PROFILES) {
      expect(findProfile(profile.id)).toBe(profile);
      expect(findProfile(` ${profile.name} `)).toBe(profile);
    }
    expect(findProfile("国家办法(财预〔2020〕10号)")?.id).toBe("national-2020");
    expect(findProfile("国家默认(财预〔2020〕10号)")?.id).toBe("national-2020");
    expect(findProfile("NATIONAL-2020")?.id).toBe("national-2020");
    expect(findProfile("江西")).toBeNull();
    expect(findProfile("")).toBeNull();
  });

  test("every accepted set of weights adds up to 100 and begins with the execution points", () => {
    for (const { weightSchemes, executionScore: rule } of PROFILES) {
      expect(weightSchemes.length).toBeGreaterThan(0);
      for (const { execution, output, benefit, satisfaction, cost } of weightSchemes) {
        const total = execution
          .plus(output)
          .plus(benefit)
          .plus(satisfaction)
          .plus(cost ?? 0);
        expect([total.toFixed(), execution.toFixed()]).toEqual(["100", rule.points.toFixed()]);
      }
    }
  });

  test("a finding names the document that its figures stand in, never one that the workbook overrides", () => {
    const clauseOf = (id: string, name: string | null = null) => {
      const parameters = selfEvaluationOf({ parameters: [{ name, value: "75" }] }).parameters;
      const { profile } = applyParameters(findProfile(id) ?? DEFAULT_PROFILE, parameters);
      return clauseUnder(profile, "grades", "the rule's");
    };
    expect(clauseOf("national-2020")).toBe("the rule's");
    expect(clauseOf("sichuan-2025")).toMatch(/^川财绩〔2025〕5号/);
    expect(clauseOf("national-2020", "中")).toBe("绩效_规则参数");
    expect(clauseOf("sichuan-2025", "中")).toBe("绩效_规则参数");
    expect(clauseOf("sichuan-2025", "单项权重提示线")).toMatch(/^川财绩〔2025〕5号/);
  });

  test("the national one accepts the vectors of rules 1.3", () => {
    const printed = DEFAULT_PROFILE.weightSchemes.map((s) =>
      [s.execution, s.output, s.benefit, s.satisfaction, s.cost]
        .map((points) => points?.toFixed() ?? "-")
        .join(" "),
    );
    expect(printed).toEqual(["10 50 30 10 -", "10 40 20 10 20", "10 50 40 0 -", "10 40 30 0 20"]);
  });
});

describe("Sichuan from 2025", () => {
  const grades = (id: string) =>
    ["90", "89.99", "80", "79.99", "70", "69.99", "60", "59.99"].map((total) => {
      const profile = findProfile(id);
      if (profile === null) throw new Error(`no profile ${id}`);
      return gradeOf(dec(total), profile);
    });

  test("中 begins at 70, where it began at 60", () => {
    expect(grades("sichuan-2025").join("")).toBe("优良良中中差差差");
    expect(grades("sichuan-510000_0013zp").join("")).toBe("优良良中中中中差");
  });

  test("its source says how it is known", () => {
    expect(findProfile("sichuan-2025")?.source).toContain("未见原文");
  });
});

describe("over the target by more than 30 %", () => {
  test("a deduction of 100 leaves no points", () => {
    const { profile } = apply({ name: "超额扣分", value: "100" });
    const row = { operator: ">=", target: dec("100"), actual: dec("131") } as const;
    expect(overfulfilmentDeduction(row, dec("12.5"), profile).toFixed()).toBe("12.5");
    expect(overfulfilmentDeduction({ ...row, actual: dec("130") }, dec("12.5"), profile).toFixed()).toBe("0");
  });
});

describe("parameters", () => {
  test("override the profile's values without changing the profile", () => {
    const { profile, findings } = apply(
      { name: "执行率说明线", value: "85" },
      { name: "完成率提示线", value: "110" },
      { name: "执行率分值", value: "20" },
      { name: "优", value: "95" },
      { name: "部分达成下限", value: "50" },
    );
    expect(findings).toEqual([]);
    expect(profile.thresholds.executionReasonBelow.toFixed()).toBe("85");
    expect(profile.thresholds.overNotice.toFixed()).toBe("110");
    expect(profile.grades.excellent.toFixed()).toBe("95");
    expect(profile.achievementFloors.partly.toFixed()).toBe("0.5");
    expect(print(executionScore(dec("86.18"), profile.executionScore))).toBe("17.24");
    expect(DEFAULT_PROFILE.thresholds.executionReasonBelow.toFixed()).toBe("90");
  });

  test("each one reads back its own value", () => {
    for (const definition of RULE_PARAMETERS) {
      const changed = definition.set(DEFAULT_PROFILE, definition.lowest);
      for (const other of RULE_PARAMETERS) {
        const expected = other === definition ? definition.lowest : other.get(DEFAULT_PROFILE);
        expect([definition.name, other.name, other.get(changed)?.toFixed()]).toEqual([
          definition.name,
          other.name,
          expected?.toFixed(),
        ]);
      }
      const own = definition.get(DEFAULT_PROFILE);
      expect(own === null || (own.gte(definition.lowest) && own.lte(definition.highest))).toBe(true);
    }
  });

  test("steps keep their proportion to the points", () => {
    const steps = [{ from: dec(80), points: dec(7) }];
    const stepped = {
      ...DEFAULT_PROFILE,
      executionScore: { kind: "steps" as const, points: dec(10), steps },
    };
    const { profile } = applyParameters(
      stepped,
      selfEvaluationOf({ parameters: [{ name: "执行率分值", value: "20" }] }).parameters,
    );
    expect(print(executionScore(dec(80), profile.executionScore))).toBe("14.00");
  });

  test("a deduction for overfulfilment can be set, changed and removed", () => {
    const rule = (id: string, ...parameters: { name: string; value: string }[]) => {
      const { profile, findings } = chosenProfile(selfEvaluationOf({ profile: id, parameters }));
      expect(findings).toEqual([]);
      const { overfulfilment, thresholds } = profile;
      const points = overfulfilment.kind === "deduction" ? overfulfilment.points.toFixed() : null;
      return [overfulfilment.kind, points, thresholds.overDeduction.toFixed()];
    };
    const points = (value: string) => ({ name: "超额扣分", value });
    const above = (value: string) => ({ name: "超额扣分线", value });
    expect(rule("national-2020")).toEqual(["reason", null, "130"]);
    expect(rule("national-2020", points("3"))).toEqual(["deduction", "3", "130"]);
    expect(rule("national-2020", above("200"), points("3"))).toEqual(["deduction", "3", "200"]);
    expect(rule("national-2020", points("3"), above("200"))).toEqual(["deduction", "3", "200"]);
    expect(rule("national-2020", points("0"))).toEqual(["reason", null, "130"]);
    expect(rule("unit-manual")).toEqual(["deduction", "2", "130"]);
    expect(rule("unit-manual", points("0.5"))).toEqual(["deduction", "0.5", "130"]);
    expect(rule("unit-manual", points("0"))).toEqual(["reason", null, "130"]);
  });

  test("a cap of the total is named by its execution rate and can be changed, added and removed", () => {
    const caps = (id: string, ...parameters: { name: string; value: string }[]) => {
      const { profile, findings } = chosenProfile(selfEvaluationOf({ profile: id, parameters }));
      return [
        profile.totalCaps.map(({ below, most }) => `${below.toFixed()} ${most.toFixed()}`).toSorted(),
        findings.map(({ code, cells }) => [code, ...cells]),
      ];
    };
    expect(caps("unit-manual")).toEqual([["50 59", "60 69", "70 79", "80 89"], []]);
    expect(caps("unit-manual", { name: "执行率低于80%总分上限", value: "85" })).toEqual([
      ["50 59", "60 69", "70 79", "80 85"],
      [],
    ]);
    expect(caps("unit-manual", { name: "执行率低于８０％时总分上限", value: "100" })).toEqual([
      ["50 59", "60 69", "70 79", "80 100"],
      [],
    ]);
    expect(
      caps(
        "national-2020",
        { name: "执行率低于37.5%总分上限", value: "40" },
        { name: "执行率<100%总分上限", value: "99.5" },
      ),
    ).toEqual([["100 99.5", "37.5 40"], []]);
    expect(caps("national-2020", { name: "执行率低于80%总分上限", value: "101" })).toEqual([
      [],
      [["R00.parameterOutOfRange", "规则参数!B2"]],
    ]);
    for (const name of [
      "执行率低于0%总分上限",
      "执行率低于101%总分上限",
      "总分上限",
      "执行率低于80总分上限",
    ]) {
      expect(caps("national-2020", { name, value: "80" })).toEqual([
        [],
        [["R00.unknownParameter", "规则参数!A2"]],
      ]);
    }
  });

  test("an unknown one is a finding at its cell", () => {
    const { profile, findings } = apply({ name: "优", value: "92" }, { name: "优秀", value: "95" });
    expect(profile.grades.excellent.toFixed()).toBe("92");
    expect(findings).toMatchObject([
      {
        code: "R00.unknownParameter",
        severity: "error",
        cells: ["规则参数!A3"],
        inputs: { written: "优秀" },
      },
    ]);
  });

  test("one outside its range changes nothing and is a finding at its value", () => {
    const { profile, findings } = apply({ name: "优", value: "900" });
    expect(profile.grades.excellent.toFixed()).toBe("90");
    expect(findings).toMatchObject([
      {
        code: "R00.parameterOutOfRange",
        cells: ["规则参数!B2"],
        inputs: { name: "优", written: "900", range: "0～100分" },
      },
    ]);
  });

  test("ones that would cross each other change nothing", () => {
    const { profile, findings } = apply({ name: "良", value: "95" }, { name: "中", value: "50" });
    expect([profile.grades.good.toFixed(), profile.grades.fair.toFixed()]).toEqual(["80", "60"]);
    expect(findings.flatMap(({ cells }) => cells)).toEqual(["规则参数!B2", "规则参数!B3"]);
  });

  test("rows without a name or value are skipped", () => {
    const rows = [
      { name: null, value: "5" },
      { name: "优", value: null },
    ];
    const { parameters } = selfEvaluationOf({ parameters: rows });
    expect(applyParameters(DEFAULT_PROFILE, parameters)).toEqual({
      profile: DEFAULT_PROFILE,
      rejected: [],
      overrides: new Map(),
    });
  });
});

describe("the values in force", () => {
  const inForce = (...parameters: { name: string; value: string }[]) =>
    parametersInForce(DEFAULT_PROFILE, selfEvaluationOf({ parameters }).parameters);

  test("are the profile's where the workbook sets none", () => {
    const values = inForce();
    expect(values.map(({ definition }) => definition)).toEqual(RULE_PARAMETERS);
    for (const { definition, value, from, cell } of values) {
      expect([from, cell]).toEqual(["profile", null]);
      expect(value).toEqual(definition.get(DEFAULT_PROFILE));
    }
  });

  test("end with the caps of the profile and of the workbook, the highest rate first", () => {
    const manual = findProfile("unit-manual");
    if (manual === null) throw new Error("no unit manual");
    const added = [
      { name: "执行率低于65%总分上限", value: "75" },
      { name: "执行率低于50%总分上限", value: "55" },
    ];
    const caps = parametersInForce(manual, selfEvaluationOf({ parameters: added }).parameters)
      .slice(RULE_PARAMETERS.length)
      .map(({ definition, value, from, cell }) => [definition.name, value?.toFixed(), from, cell]);
    expect(caps).toEqual([
      ["执行率低于80%总分上限", "89", "profile", null],
      ["执行率低于70%总分上限", "79", "profile", null],
      ["执行率低于65%总分上限", "75", "parameter", "规则参数!B2"],
      ["执行率低于60%总分上限", "69", "profile", null],
      ["执行率低于50%总分上限", "55", "parameter", "规则参数!B3"],
    ]);
  });

  test("name the cell of the row in force, and are the profile's where a row is rejected", () => {
    const values = inForce(
      { name: "良", value: "85" },
      { name: "良", value: "82" },
      { name: "执行率说明线", value: "101" },
      { name: "达成下限", value: "50" },
    );
    const [good] = values.filter(({ from }) => from === "parameter");
    expect(values.filter(({ from }) => from === "parameter")).toHaveLength(1);
    expect([good?.definition.name, good?.value?.toFixed(), good?.cell]).toEqual([
      "良",
      "82",
      selfEvaluationOf({
        parameters: [
          { name: "良", value: "85" },
          { name: "良", value: "82" },
        ],
      }).parameters[1]?.value.cell,
    ]);
  });
});
