/** The documents that rules rest on, as 核对记录 cites them. */
export const MEASURES_2020 = "财预〔2020〕10号";
export const CORE_INDICATORS_2021 = "财预〔2021〕101号";
export const FORM_0013 = "报表510000_0013zp 填报说明";
export const PLATFORM = "预算管理一体化绩效模块";
export const OUR_PROPOSAL = "本工具建议";
/** A threshold that no document names */
export const OUR_DEFAULT = "本工具默认";
