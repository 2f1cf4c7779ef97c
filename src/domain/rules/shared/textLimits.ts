/** The characters that a form allows for its texts; white space is not counted (`characterCount`). */
export const TEXT_LIMITS = {
  /** 原因, 偏差原因及改进措施 */
  reason: 100,
  goalCompletion: 100,
  conclusion: 200,
  problems: 200,
  improvements: 200,
} as const;
