/** The documents that the checks of a rollup rest on. */
/** 绩效自评应当全覆盖 */
export const SELF_EVALUATION_DUTY = "财预〔2020〕10号";
