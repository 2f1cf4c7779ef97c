import type { IndicatorResult } from "../calculation/computation";
import { quantity } from "../format";
import type { Indicator } from "../model";
import { formName } from "../forms/names";
import type { PrintedForm } from "../forms/printedForm";
import { compareUnits, foldName, isPlaceholderName } from "../text";
import { OUR_PROPOSAL } from "./documents";
import type { Found, Rule } from "./rule";
import { groupBy } from "../groupBy";
import type { OfIndicator } from "./shared/indicatorInputs";

/** Project of the form; null for the whole department */
type FormName = string | null;

export interface Inputs {
  "R40.targetsDiffer": OfIndicator & {
    readonly targets: readonly { readonly form: FormName; readonly target: string }[];
  };
  "R40.duplicate": OfIndicator & { readonly form: FormName; readonly count: string };
}

interface IndicatorOfForm {
  readonly indicator: Indicator;
  /** Folded */
  readonly name: string;
  readonly form: FormName;
}

/**
 * Measures that every project has by the same name and for something else: 满意度, 验收合格率, 完成时间. Their targets are
 * compared within one form only.
 */
const COMMON =
  /^(?:(?:服务|受益|帮扶|培训|社会|群众|公众|职工|干部|学员|学生|师生|家长|企业|游客|患者|居民|农户|单位|主管部门|使用人员?|对象|群体|人群|人员|及|和|、)*满意[度率]|(?:工程|项目|产品|货物|设备|设施|采购|质量|任务|工作|资金|计划|目标|竣工|开工|完成|实施|办理|一次性?|验收|政府|年度)*(?:合格|达标|完好|及时|按时|完成|到位|覆盖|准确|优良|通过|拨付|支付|使用|利用|参与|知晓|投诉|差错)率|(?:工程|项目|任务|工作|资金|计划|年度)*(?:完成|完工|竣工|开工|开展|支付|拨付|发放|实施|办结|验收)?(?:时间|时限|期限|及时性|进度|数量|人数|次数|成本|总成本|预算控制数?))$/u;

/** One finding per name: different targets, otherwise a duplicate within one form. */
function check(results: readonly IndicatorResult[]): Found<Inputs>[] {
  const rows = results.map(({ indicator, name }) => ({ indicator, name, form: indicator.project.value }));
  return byName(rows).flatMap((sameName) => {
    const differing = comparable(sameName).flatMap(compareTargets);
    return differing.length > 0 ? differing : duplicates(sameName);
  });
}

/** Rows without a name, and placeholders (指标2, ……), are left out. */
function byName(rows: readonly IndicatorOfForm[]): (readonly IndicatorOfForm[])[] {
  return [...groupBy(rows, ({ name }) => name).values()]
    .filter(isShared)
    .map((group) => group.filter(({ indicator }) => !isPlaceholderName(indicator.level3.written)))
    .filter(isShared);
}

/** The rows whose targets should be the same */
function comparable(sameName: readonly IndicatorOfForm[]): (readonly IndicatorOfForm[])[] {
  const isCommon = COMMON.test(sameName[0]?.name ?? "");
  return isCommon ? [...groupBy(sameName, ({ form }) => form).values()] : [sameName];
}

function isShared({ length }: readonly IndicatorOfForm[]): boolean {
  return length > 1;
}

/** Takes rows of one name. Compares scaled numbers: 1.65万人 equals 16500人. Dates and words are not compared. */
function compareTargets(rows: readonly IndicatorOfForm[]): Found<Inputs>[] {
  const numeric = rows.flatMap(({ indicator, form }) => {
    const reading = indicator.target.value;
    return reading?.kind === "number" ? [{ indicator, form, value: reading.value, unit: reading.unit }] : [];
  });
  const [first] = numeric;
  if (first === undefined) return [];
  const comparable = numeric.filter(({ unit }) => compareUnits(unit, first.unit) !== "different");
  if (comparable.every(({ value }) => value.eq(first.value))) return [];
  const targets = comparable.map(({ form, value, unit }) => ({ form, target: quantity(value, unit) }));
  return [
    {
      code: "R40.targetsDiffer",
      at: comparable.map(({ indicator }) => indicator.target),
      inputs: { name: first.indicator.level3.written, targets },
      actual: [...new Set(targets.map(({ target }) => target))].join("、"),
    },
  ];
}

function duplicates(rows: readonly IndicatorOfForm[]): Found<Inputs>[] {
  const byForm = [...groupBy(rows, ({ form }) => form)].find(([, inForm]) => inForm.length > 1);
  if (byForm === undefined) return [];
  const [form, inForm] = byForm;
  const name = inForm[0]?.indicator.level3.written ?? "";
  return [
    {
      code: "R40.duplicate",
      at: inForm.map(({ indicator }) => indicator.level3),
      inputs: { name, form, count: String(inForm.length) },
      actual: name,
    },
  ];
}

/** Compares targets across the forms of one unit and year. Each form counts with the first row of a name. */
function checkAcross(forms: readonly PrintedForm[]): Found<Inputs>[] {
  return byUnitAndYear(forms).flatMap((sameUnit) =>
    byName(sameUnit.flatMap(firstOfEachName)).flatMap(comparable).flatMap(compareTargets),
  );
}

/** A form without a unit belongs to the only unit that the others name. */
function byUnitAndYear(forms: readonly PrintedForm[]): (readonly PrintedForm[])[] {
  const units = new Set(forms.flatMap(({ unit }) => (unit.value === null ? [] : [foldName(unit.value)])));
  const [only = ""] = units.size === 1 ? units : [];
  const keyOf = ({ unit, year }: PrintedForm) =>
    JSON.stringify([unit.value === null ? only : foldName(unit.value), year.value]);
  return [...groupBy(forms, keyOf).values()];
}

function firstOfEachName(form: PrintedForm): IndicatorOfForm[] {
  const byFirst = groupBy(form.indicators, ({ level3 }) => foldName(level3.written));
  return [...byFirst].flatMap(([name, [indicator]]) =>
    indicator === undefined ? [] : [{ indicator, name, form: formName(form) }],
  );
}

export const R40: Rule<Inputs> = {
  id: "R40",
  group: "indicators",
  clause: OUR_PROPOSAL,
  formula: "同一表内三级指标不重名；各表同名指标的指标值相同（满意度、合格率、完成时间等通用名称除外）",
  severities: { "R40.targetsDiffer": "warning", "R40.duplicate": "warning" },
  workbook: { workbook: ({ computation }) => check(computation.indicators) },
  form: { form: ({ rows }) => check(rows) },
  acrossForms: checkAcross,
};
