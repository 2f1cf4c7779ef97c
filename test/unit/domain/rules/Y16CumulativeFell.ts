import { found, oneIndicator } from "../../../support/ruleCases/workbookCase";
import { yearCases } from "../../../support/ruleCases/yearCase";

const of = (level3: string, target: string, actual: string) => oneIndicator({ level3, target, actual });
const work = (name: string, value: string) => ({
  works: [{ name, value, measureUnit: "家", section: "三（一）" }],
});

export default yearCases("Y16", {
  "the year's figure where the target is of all years": [
    of("累计服务企业", "600家", "120家"),
    of("累计服务企业", "500家", "510家"),
    found("Y16.yearForTotal", "warning", ["指标!H2"], "120家", "≥ 510家"),
  ],
  "a figure that may be of the year alone": [
    of("累计服务企业", "100家", "120家"),
    of("累计服务企业", "100家", "510家"),
    found("Y16.fell", "note", ["指标!H2"], "120家", "≥ 510家"),
  ],
  "实绩 that fell": [
    work("累计服务企业", "120"),
    work("累计服务企业", "510"),
    found("Y16.fell", "note", ["实绩!B2"], "120家", "≥ 510家"),
  ],
  "more than last year": [of("累计服务企业", "600家", "620家"), of("累计服务企业", "500家", "510家")],
  "本年累计 is of one year": [
    of("本年累计服务企业", "600家", "120家"),
    of("本年累计服务企业", "500家", "510家"),
  ],
  "an indicator of the year": [of("服务企业", "600家", "120家"), of("服务企业", "500家", "510家")],
  "实绩 of the year": [work("服务企业", "120"), work("服务企业", "510")],
});
