/** Words of direction, once for targets, names of indicators and written reports. */
import type { Change } from "../model";

type Words = Readonly<Record<Change, readonly string[]>>;

const words = (text: string): readonly string[] => text.split(" ");

/** How a figure moves */
const MOVES: Words = {
  increase: words("增长 增加 增多 提高 提升 上升 上涨 上浮 上扬 攀升 回升 走高 增幅 涨幅 升幅 递增"),
  decrease: words("下降 降低 减少 减低 下滑 下跌 下浮 回落 走低 滑落 降幅 减幅 跌幅 递减"),
};

/** What is done about a figure. In a report the figure behind it may be an amount of its own: 节约5万元. */
const ACTS: Words = {
  increase: words("扩大 增速 增产"),
  decrease: words("压减 压缩 压降 缩减 缩短 节约 节省 削减"),
};

const CHANGES: ReadonlyMap<string, Change> = new Map(
  [MOVES, ACTS].flatMap((list) =>
    (["increase", "decrease"] as const).flatMap((change) =>
      list[change].map((word) => [word, change] as const),
    ),
  ),
);

/** The direction of a word; undefined for any other */
export function directionOfWord(word: string): Change | undefined {
  return CHANGES.get(word);
}

/** Alternatives for regular expressions */
export const RISING = MOVES.increase.join("|");
export const FALLING = MOVES.decrease.join("|");
export const MOVING = `${RISING}|${FALLING}`;
export const REDUCING = [...MOVES.decrease, ...ACTS.decrease].join("|");
/** Moves and acts */
export const CHANGING = [...CHANGES.keys()].join("|");
