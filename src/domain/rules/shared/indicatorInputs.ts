/** Inputs that the sentences of several indicator rules share, in print form. */

/** 三级指标 as written */
export interface OfIndicator {
  readonly name: string;
}

/** 指标值 and 完成值 as written */
export interface TargetAndActual extends OfIndicator {
  readonly target: string;
  readonly actual: string;
}

/** 得分 against 权重, points */
export interface ScoreOfWeight extends OfIndicator {
  readonly score: string;
  readonly weight: string;
}
